import { entityKinds, type EntityKind } from '../../../core/model/analysis.ts';
import { Field } from '../../ui/field/Field.tsx';
import { Select } from '../../ui/select/Select.tsx';
import { kindLabel } from '../../lib/entities/entity-kinds.tsx';

interface EntityKindSelectProps {
  readonly kind: EntityKind;
  readonly onChange: (kind: EntityKind) => void;
}

const options = entityKinds.map((kind) => ({ value: kind, label: kindLabel(kind) }));

/** Selects an entity kind. */
export const EntityKindSelect = ({ kind, onChange }: EntityKindSelectProps) => (
  <Field label="Kind">
    <Select value={kind} options={options} onChange={onChange} />
  </Field>
);
