import { useId, useState } from 'react';
import type { Entity } from '../../../core/model/analysis.ts';
import { byWeight, filterEntities } from '../group.ts';
import { kindWords } from '../kinds.tsx';

interface EntityPickerProps {
  readonly entities: readonly Entity[];
  readonly chosen: Entity | null;
  readonly onChoose: (entity: Entity) => void;
}

const shownAtOnce = 8;

/** One of the article's other entities, found by typing. */
export function EntityPicker({ entities, chosen, onChoose }: EntityPickerProps) {
  const [query, setQuery] = useState('');
  const name = useId();
  const found = filterEntities(entities, query).toSorted(byWeight).slice(0, shownAtOnce);
  return (
    <div className="field">
      <label className="field">
        <span>The same as</span>
        <input
          type="search"
          className="input"
          placeholder="Find a name of this text"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </label>
      <ul className="correct-options" aria-label="Names">
        {found.map((entity) => (
          <li key={entity.id}>
            <label>
              <input
                type="radio"
                name={name}
                checked={chosen?.id === entity.id}
                onChange={() => onChoose(entity)}
              />
              <span>{entity.name}</span>
              <span className="correct-about">
                {kindWords[entity.kind].one} · {entity.mentions.length}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p className="correct-hint">No name here matches.</p> : null}
    </div>
  );
}
