import { t } from '../../../messages/translate.ts';
import { entityKinds, type EntityKind } from '../../../core/model/analysis.ts';
import { KindIcon, kindsLabel } from './entity-kinds.tsx';
import { Checkbox } from '../../ui/checkbox/Checkbox.tsx';
import { FieldGroup } from '../../ui/field/Field.tsx';
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
    <FieldGroup label={t('entities.underlinedKinds')} className="marked-kinds">
      {entityKinds.map((kind) => (
        <Checkbox
          key={kind}
          className="marked-kind"
          checked={kinds.includes(kind)}
          onChange={() => onChange(toggleKind(kinds, kind))}
        >
          <KindIcon kind={kind} />
          {kindsLabel(kind)}
        </Checkbox>
      ))}
    </FieldGroup>
  );
}
