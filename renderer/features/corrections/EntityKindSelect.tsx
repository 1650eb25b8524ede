import { t } from '../../../messages/translate.ts';
import { entityKinds, type EntityKind } from '../../../core/model/analysis.ts';
import { Field } from '../../ui/field/Field.tsx';
import { Select } from '../../ui/select/Select.tsx';
import { kindLabel } from '../../lib/entities/entity-kinds.tsx';

interface EntityKindSelectProps {
  readonly kind: EntityKind;
  readonly onChange: (kind: EntityKind) => void;
}

/** Selects an entity kind. */
export const EntityKindSelect = ({ kind, onChange }: EntityKindSelectProps) => (
  <Field label={t('entities.type')}>
    <Select
      value={kind}
      options={entityKinds.map((each) => ({ value: each, label: kindLabel(each) }))}
      onChange={onChange}
    />
  </Field>
);
