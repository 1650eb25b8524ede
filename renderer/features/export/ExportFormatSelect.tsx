import type { ExportFormat, ExportTemplate } from '../../../core/model/export.ts';
import { formatNames, formKey, keyToForm, type ExportForm } from './export-formats.ts';
import './export.css';

interface FormChoiceProps {
  readonly form: ExportForm;
  readonly builtin: readonly ExportTemplate[];
  readonly own: readonly ExportTemplate[];
  readonly onChange: (form: ExportForm) => void;
}

const options = (templates: readonly ExportTemplate[]) =>
  templates.map((template) => (
    <option key={template.id} value={formKey({ kind: 'template', template })}>
      {template.name}
    </option>
  ));

/** Selects a format or a template. */
export function ExportFormatSelect({ form, builtin, own, onChange }: FormChoiceProps) {
  return (
    <label className="export-form">
      <span className="field-label">Write as</span>
      <select
        className="input"
        value={formKey(form)}
        onChange={(event) => {
          const chosen = keyToForm(event.target.value, [...builtin, ...own]);
          if (chosen) onChange(chosen);
        }}
      >
        <optgroup label="Formats">
          {(Object.keys(formatNames) as ExportFormat[]).map((format) => (
            <option key={format} value={formKey({ kind: 'format', format })}>
              {formatNames[format]}
            </option>
          ))}
        </optgroup>
        <optgroup label="Templates">{options(builtin)}</optgroup>
        {own.length > 0 ? <optgroup label="Your templates">{options(own)}</optgroup> : null}
      </select>
    </label>
  );
}
