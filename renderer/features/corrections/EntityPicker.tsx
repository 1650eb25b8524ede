import { useId, useState } from 'react';
import { t } from '../../../messages/translate.ts';
import type { Entity } from '../../../core/model/analysis.ts';
import { byWeight, filterEntities } from '../../lib/entities/group-entities.ts';
import { kindLabel } from '../../lib/entities/entity-kinds.tsx';
import { Radio } from '../../ui/checkbox/Checkbox.tsx';
import { Field } from '../../ui/field/Field.tsx';
import { TextField } from '../../ui/text-field/TextField.tsx';
import './corrections.css';

interface EntityPickerProps {
  /** Label of the field: "The same as". */
  readonly label: string;
  readonly entities: readonly Entity[];
  readonly chosen: Entity | null;
  readonly onChoose: (entity: Entity) => void;
  /** Entities to list first; by default sorted by weight in the text. */
  readonly order?: (a: Entity, b: Entity) => number;
  /** An option for none of them, above the list. */
  readonly none?: { readonly label: string; readonly chosen: boolean; readonly onChoose: () => void };
}

const shownAtOnce = 8;

/** Selects one of the article's entities by typing. */
export function EntityPicker({
  label,
  entities,
  chosen,
  onChoose,
  order = byWeight,
  none,
}: EntityPickerProps) {
  const [query, setQuery] = useState('');
  const name = useId();
  const found = filterEntities(entities, query).toSorted(order);
  const shown = found.slice(0, shownAtOnce);
  return (
    <div className="entity-picker">
      <Field label={label}>
        <TextField
          type="search"
          placeholder={t('corrections.picker.search')}
          value={query}
          onChange={setQuery}
        />
      </Field>
      <ul className="correct-options" aria-label={t('corrections.picker.names')}>
        {none ? (
          <li>
            <Radio name={name} className="correct-option" checked={none.chosen} onChange={none.onChoose}>
              <em>{none.label}</em>
            </Radio>
          </li>
        ) : null}
        {shown.map((entity) => (
          <li key={entity.id}>
            <Radio
              name={name}
              className="correct-option"
              checked={chosen?.id === entity.id}
              onChange={() => onChoose(entity)}
            >
              <span>{entity.name}</span>
              <span className="correct-about">
                {t('corrections.picker.mentions', {
                  kind: kindLabel(entity.kind),
                  count: entity.mentions.length,
                })}
              </span>
            </Radio>
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p className="correct-hint">{t('corrections.picker.none')}</p> : null}
      {found.length > shown.length ? (
        <p className="correct-hint">{t('corrections.picker.more', { count: found.length - shown.length })}</p>
      ) : null}
    </div>
  );
}
