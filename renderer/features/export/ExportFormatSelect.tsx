import type { ExportFormat, ExportTemplate } from '../../../core/model/export.ts';
import { formatNames, formKey, keyToForm, type ExportForm } from './export-formats.ts';
import { Field } from '../../ui/field/Field.tsx';
import { Select } from '../../ui/select/Select.tsx';
import './export.css';

interface FormChoiceProps {
  readonly form: ExportForm;
  readonly builtin: readonly ExportTemplate[];
  readonly own: readonly ExportTemplate[];
  readonly onChange: (form: ExportForm) => void;
}

const group = (label: string, templates: readonly ExportTemplate[]) => ({
  label,
  options: templates.map((template) => ({
    value: formKey({ kind: 'template', template }),
    label: template.name,
  })),
});

const formats = {
  label: 'Formats',
  options: (Object.keys(formatNames) as ExportFormat[]).map((format) => ({
    value: formKey({ kind: 'format', format }),
    label: formatNames[format],
  })),
};

/** Selects a format or a template. */
export function ExportFormatSelect({ form, builtin, own, onChange }: FormChoiceProps) {
  return (
    <Field label="Write as" className="export-form">
      <Select
        value={formKey(form)}
        options={[
          formats,
          group('Templates', builtin),
          ...(own.length > 0 ? [group('Your templates', own)] : []),
        ]}
        onChange={(key) => {
          const chosen = keyToForm(key, [...builtin, ...own]);
          if (chosen) onChange(chosen);
        }}
      />
    </Field>
  );
}
