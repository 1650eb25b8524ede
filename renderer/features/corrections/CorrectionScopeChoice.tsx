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
    <fieldset className="scope-choice">
      <legend className="field-label">Where this holds</legend>
      {scopes.map((scope) => (
        <label key={scope.label}>
          <input
            type="radio"
            name="scope"
            checked={always === scope.always}
            onChange={() => onChange(scope.always)}
          />
          {scope.label}
        </label>
      ))}
    </fieldset>
  );
}
