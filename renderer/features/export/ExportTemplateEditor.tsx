import { templateScopes } from '../../../core/model/export.ts';
import type { ExportTemplate, TemplateScope } from '../../../core/model/export.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Field } from '../../ui/field/Field.tsx';
import { Select } from '../../ui/select/Select.tsx';
import { TextArea, TextField } from '../../ui/text-field/TextField.tsx';
import './export.css';

const scopeNames: Readonly<Record<TemplateScope, string>> = {
  article: 'each article',
  highlight: 'each highlight',
  day: 'each day with highlights',
};

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
    <section className="export-template" aria-label="Template">
      <div className="export-template-facts">
        <Field label="Name">
          <TextField value={template.name} maxLength={100} onChange={(name) => set({ name })} />
        </Field>
        <Field label="A file for">
          <Select
            value={template.scope}
            options={templateScopes.map((scope) => ({ value: scope, label: scopeNames[scope] }))}
            onChange={(scope) => set({ scope })}
          />
        </Field>
        <Field label="File name" className="export-template-file">
          <TextField
            code
            value={template.fileName}
            maxLength={1_000}
            spellCheck={false}
            onChange={(fileName) => set({ fileName })}
          />
        </Field>
      </div>
      <Field label="Template" className="export-template-body">
        <TextArea
          code
          wrap="off"
          value={template.body}
          spellCheck={false}
          onChange={(body) => set({ body })}
        />
      </Field>
      <p className="export-template-help">
        <code>{'{{ article.title }}'}</code> writes a value,{' '}
        <code>{'{% for highlight in highlights %} … {% endfor %}'}</code> repeats; filters: <code>quote</code>
        , <code>note</code>, <code>tag</code>, <code>wikilink</code>, <code>link</code>, <code>date</code>,{' '}
        <code>yaml</code>. Values are escaped by themselves.
      </p>
      <div className="export-template-actions">
        <Button onClick={onDelete}>Delete template</Button>
        <Button disabled={!changed || template.name.trim() === ''} onClick={onSave}>
          {changed ? 'Keep template' : 'Kept'}
        </Button>
      </div>
    </section>
  );
}
