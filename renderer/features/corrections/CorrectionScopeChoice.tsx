import { t } from '../../../messages/translate.ts';
import { Radio } from '../../ui/checkbox/Checkbox.tsx';
import { FieldGroup } from '../../ui/field/Field.tsx';
import './corrections.css';

interface CorrectionScopeChoiceProps {
  readonly always: boolean;
  readonly onChange: (always: boolean) => void;
}

const scopes = [
  { always: false, label: 'corrections.scope.article' },
  { always: true, label: 'corrections.scope.all' },
] as const;

/** Selects the scope of a correction. */
export function CorrectionScopeChoice({ always, onChange }: CorrectionScopeChoiceProps) {
  return (
    <FieldGroup label={t('corrections.scope')} className="scope-choice">
      {scopes.map((scope) => (
        <Radio
          key={scope.label}
          name="scope"
          className="scope-option"
          checked={always === scope.always}
          onChange={() => onChange(scope.always)}
        >
          {t(scope.label)}
        </Radio>
      ))}
    </FieldGroup>
  );
}
