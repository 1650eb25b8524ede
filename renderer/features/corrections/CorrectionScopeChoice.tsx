import { Radio } from '../../ui/checkbox/Checkbox.tsx';
import { FieldGroup } from '../../ui/field/Field.tsx';
import './corrections.css';

interface CorrectionScopeChoiceProps {
  readonly always: boolean;
  readonly onChange: (always: boolean) => void;
}

const scopes = [
  { always: false, label: 'In this article' },
  { always: true, label: 'Always, in every article' },
] as const;

/** Selects the scope of a correction. */
export function CorrectionScopeChoice({ always, onChange }: CorrectionScopeChoiceProps) {
  return (
    <FieldGroup label="Where this holds" className="scope-choice">
      {scopes.map((scope) => (
        <Radio
          key={scope.label}
          name="scope"
          className="scope-option"
          checked={always === scope.always}
          onChange={() => onChange(scope.always)}
        >
          {scope.label}
        </Radio>
      ))}
    </FieldGroup>
  );
}
