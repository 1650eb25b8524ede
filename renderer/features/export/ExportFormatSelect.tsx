import { t } from '../../../messages/translate.ts';
import type { ExportTemplate } from '../../../core/model/export.ts';
import { exportFormats, formKey, keyToForm, type ExportForm } from './export-formats.ts';
import { templateName } from '../../lib/format/template-name.ts';
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
    label: templateName(template),
  })),
});

const formatGroup = () => ({
  label: t('export.formats'),
  options: exportFormats.map((format) => ({
    value: formKey({ kind: 'format', format }),
    label: t(`export.format.${format}`),
  })),
});

/** Selects a format or a template. */
export function ExportFormatSelect({ form, builtin, own, onChange }: FormChoiceProps) {
  return (
    <Field label={t('export.format')} className="export-form">
      <Select
        value={formKey(form)}
        options={[
          formatGroup(),
          group(t('export.formats.templates'), builtin),
          ...(own.length > 0 ? [group(t('export.formats.ownTemplates'), own)] : []),
        ]}
        onChange={(key) => {
          const chosen = keyToForm(key, [...builtin, ...own]);
          if (chosen) onChange(chosen);
        }}
      />
    </Field>
  );
}
