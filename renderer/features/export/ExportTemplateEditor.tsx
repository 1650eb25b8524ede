import { Message } from '../../lib/language/Message.tsx';
import { t } from '../../../messages/translate.ts';
import { templateScopes } from '../../../core/model/export.ts';
import type { ExportTemplate } from '../../../core/model/export.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Field } from '../../ui/field/Field.tsx';
import { Select } from '../../ui/select/Select.tsx';
import { TextArea, TextField } from '../../ui/text-field/TextField.tsx';
import './export.css';

const filters = ['quote', 'note', 'tag', 'wikilink', 'link', 'date', 'yaml'];

interface TemplateEditorProps {
  readonly template: ExportTemplate;
  /** Whether there are unsaved changes. */
  readonly changed: boolean;
  readonly onChange: (template: ExportTemplate) => void;
  readonly onSave: () => void;
  readonly onDelete: () => void;
}

/** Edits a user template; the preview updates on every keystroke. */
export function ExportTemplateEditor({ template, changed, onChange, onSave, onDelete }: TemplateEditorProps) {
  const set = (change: Partial<ExportTemplate>): void => onChange({ ...template, ...change });
  return (
    <section className="export-template" aria-label={t('export.template')}>
      <div className="export-template-facts">
        <Field label={t('export.template.name')}>
          <TextField value={template.name} maxLength={100} onChange={(name) => set({ name })} />
        </Field>
        <Field label={t('export.template.scope')}>
          <Select
            value={template.scope}
            options={templateScopes.map((scope) => ({
              value: scope,
              label: t(`export.template.scope.${scope}`),
            }))}
            onChange={(scope) => set({ scope })}
          />
        </Field>
        <Field label={t('export.template.fileName')} className="export-template-file">
          <TextField
            code
            value={template.fileName}
            maxLength={1_000}
            spellCheck={false}
            onChange={(fileName) => set({ fileName })}
          />
        </Field>
      </div>
      <Field label={t('export.template')} className="export-template-body">
        <TextArea
          code
          wrap="off"
          value={template.body}
          spellCheck={false}
          onChange={(body) => set({ body })}
        />
      </Field>
      <p className="export-template-help">
        <Message
          id="export.template.help"
          values={{
            value: <code>{'{{ article.title }}'}</code>,
            loop: <code>{'{% for highlight in highlights %} … {% endfor %}'}</code>,
            filters: <code>{filters.join(' ')}</code>,
          }}
        />
      </p>
      <div className="export-template-actions">
        <Button onClick={onDelete}>{t('export.template.delete')}</Button>
        <Button disabled={!changed || template.name.trim() === ''} onClick={onSave}>
          {t(changed ? 'export.template.save' : 'export.template.isSaved')}
        </Button>
      </div>
    </section>
  );
}
