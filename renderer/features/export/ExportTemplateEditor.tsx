import { useId } from 'react';
import { templateScopes } from '../../../core/model/export.ts';
import type { ExportTemplate, TemplateScope } from '../../../core/model/export.ts';
import { Button } from '../../ui/button/Button.tsx';
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
  const id = useId();
  const set = (change: Partial<ExportTemplate>): void => onChange({ ...template, ...change });
  return (
    <section className="export-template" aria-label="Template">
      <div className="export-template-facts">
        <label>
          <span className="field-label">Name</span>
          <input
            className="input"
            value={template.name}
            maxLength={100}
            onChange={(event) => set({ name: event.target.value })}
          />
        </label>
        <label>
          <span className="field-label">A file for</span>
          <select
            className="input"
            value={template.scope}
            onChange={(event) => {
              const scope = templateScopes.find((known) => known === event.target.value);
              if (scope) set({ scope });
            }}
          >
            {templateScopes.map((scope) => (
              <option key={scope} value={scope}>
                {scopeNames[scope]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="field-label">File name</span>
          <input
            className="input export-template-code"
            value={template.fileName}
            maxLength={1_000}
            spellCheck={false}
            onChange={(event) => set({ fileName: event.target.value })}
          />
        </label>
      </div>
      <label className="field-label" htmlFor={id}>
        Template
      </label>
      <textarea
        id={id}
        className="input export-template-code export-template-body"
        value={template.body}
        spellCheck={false}
        onChange={(event) => set({ body: event.target.value })}
      />
      <p className="export-template-help">
        <code>{'{{ article.title }}'}</code> writes a value,{' '}
        <code>{'{% for highlight in highlights %} … {% endfor %}'}</code> repeats; filters: <code>quote</code>
        , <code>note</code>, <code>tag</code>, <code>wikilink</code>, <code>link</code>, <code>date</code>,{' '}
        <code>yaml</code>. Values are escaped by themselves.
      </p>
      <div className="export-template-acts">
        <Button onClick={onDelete}>Delete template</Button>
        <Button disabled={!changed || template.name.trim() === ''} onClick={onSave}>
          {changed ? 'Keep template' : 'Kept'}
        </Button>
      </div>
    </section>
  );
}
