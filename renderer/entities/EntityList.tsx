import { useId, useState } from 'react';
import { Search } from 'lucide-react';
import type { Entity } from '../../core/model/analysis.ts';
import { filterEntities, groupEntities, type EntityGroup } from './group.ts';
import { KindIcon, kindWords } from './kinds.tsx';

/** Fewer than this can be looked over without a filter. */
const filterFrom = 13;

interface EntityListProps {
  readonly entities: readonly Entity[];
  readonly onChoose: (entityId: string) => void;
}

function mentionsOf({ mentions }: Entity): string {
  return `${mentions.length} ${mentions.length === 1 ? 'mention' : 'mentions'}`;
}

function Group({ group, onChoose }: { readonly group: EntityGroup } & Pick<EntityListProps, 'onChoose'>) {
  const titleId = useId();
  const { kind, entities } = group;
  return (
    <section className="entity-group" aria-labelledby={titleId}>
      <h3 id={titleId}>
        <KindIcon kind={kind} />
        {kindWords[kind].many}
        <span className="entity-count">{entities.length}</span>
      </h3>
      <ul>
        {entities.map((entity) => (
          <li key={entity.id}>
            <button type="button" data-entity={entity.id} onClick={() => onChoose(entity.id)}>
              <span className="entity-name">{entity.name}</span>
              {entity.description ? <span className="entity-about">{entity.description}</span> : null}
              <span className="entity-mentions">
                <span aria-hidden="true">{entity.mentions.length}</span>
                <span className="visually-hidden">{mentionsOf(entity)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** All entities by kind. */
export function EntityList({ entities, onChoose }: EntityListProps) {
  const [filter, setFilter] = useState('');
  const groups = groupEntities(filterEntities(entities, filter));
  if (entities.length === 0) {
    return <p className="entities-note">No people, places or other names were found in this text.</p>;
  }
  return (
    <>
      {entities.length >= filterFrom ? (
        <label className="entity-filter">
          <span className="visually-hidden">Filter names</span>
          <Search aria-hidden="true" />
          <input
            type="search"
            className="input"
            placeholder="Filter names"
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
          />
        </label>
      ) : null}
      {groups.map((group) => (
        <Group key={group.kind} group={group} onChoose={onChoose} />
      ))}
      {groups.length === 0 ? <p className="entities-note">No name here matches “{filter.trim()}”.</p> : null}
    </>
  );
}
