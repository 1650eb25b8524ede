import { entityKinds, type EntityKind } from '../../../core/model/analysis.ts';
import { KindIcon, entityKindLabels } from './entity-kinds.tsx';
import './underlined-kinds.css';

interface UnderlinedKindsProps {
  readonly kinds: readonly EntityKind[];
  readonly onChange: (kinds: readonly EntityKind[]) => void;
}

/** With a kind more or less, in the order of the model. */
export const toggleKind = (kinds: readonly EntityKind[], kind: EntityKind): readonly EntityKind[] =>
  entityKinds.filter((each) => (each === kind) !== kinds.includes(each));

/** Which kinds of names are marked in the text. */
export function UnderlinedKinds({ kinds, onChange }: UnderlinedKindsProps) {
  return (
    <fieldset className="marked-kinds">
      <legend className="field-label">Kinds that are marked</legend>
      {entityKinds.map((kind) => (
        <label key={kind}>
          <input
            type="checkbox"
            checked={kinds.includes(kind)}
            onChange={() => onChange(toggleKind(kinds, kind))}
          />
          <KindIcon kind={kind} />
          {entityKindLabels[kind].many}
        </label>
      ))}
    </fieldset>
  );
}
