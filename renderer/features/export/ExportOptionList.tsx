import { t } from '../../../messages/translate.ts';
import type { ExportForm } from './export-formats.ts';
import type { ExportOptions } from './use-export-preview.ts';
import { Checkbox } from '../../ui/checkbox/Checkbox.tsx';
import './export.css';

interface OptionProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly label: string;
  readonly hint: string;
}

function Option({ checked, onChange, label, hint }: OptionProps) {
  return (
    <Checkbox className="export-option" checked={checked} onChange={onChange}>
      <span>
        {label}
        <small>{hint}</small>
      </span>
    </Checkbox>
  );
}

type ExportOptionValues = Omit<ExportOptions, 'form'>;

interface ExportOptionListProps {
  readonly form: ExportForm;
  readonly several: boolean;
  readonly parts: ExportOptionValues;
  readonly onChange: (parts: ExportOptionValues) => void;
}

/** The options of the selected format; empty if it has none. */
export function ExportOptionList({ form, several, parts, onChange }: ExportOptionListProps) {
  if (form.kind === 'template') return null;
  const { format } = form;
  const inOneFile = several && format !== 'md';
  const withEntities = format === 'md' || format === 'json';
  if (!inOneFile && !withEntities) return null;
  return (
    <div className="export-options">
      {format === 'md' ? (
        <Option
          label={t('export.option.frontMatter')}
          hint={t('export.option.frontMatter.hint')}
          checked={parts.frontMatter}
          onChange={(frontMatter) => onChange({ ...parts, frontMatter })}
        />
      ) : null}
      {withEntities ? (
        <Option
          label={t('export.option.entities')}
          hint={t('export.option.entities.hint')}
          checked={parts.entities}
          onChange={(entities) => onChange({ ...parts, entities })}
        />
      ) : null}
      {inOneFile ? (
        <Option
          label={t('export.option.together')}
          hint={t('export.option.together.hint')}
          checked={parts.together ?? false}
          onChange={(together) => onChange({ ...parts, together })}
        />
      ) : null}
    </div>
  );
}
