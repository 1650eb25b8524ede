import { useId } from 'react';
import { entityKinds, type EntityKind } from '../../../core/model/analysis.ts';
import { kindWords } from '../kinds.tsx';

interface KindChoiceProps {
  readonly kind: EntityKind;
  readonly onChange: (kind: EntityKind) => void;
}

/** One of the kinds of entities. */
export function KindChoice({ kind, onChange }: KindChoiceProps) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        Kind
      </label>
      <select
        id={id}
        className="input"
        value={kind}
        onChange={(event) => onChange(event.target.value as EntityKind)}
      >
        {entityKinds.map((each) => (
          <option key={each} value={each}>
            {kindWords[each].one}
          </option>
        ))}
      </select>
    </div>
  );
}
