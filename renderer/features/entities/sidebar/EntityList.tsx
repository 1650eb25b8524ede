import { useId, useMemo, useState } from 'react';
import { Eye, EyeOff, Users } from 'lucide-react';
import { t } from '../../../../messages/translate.ts';
import type { Entity, EntityKind } from '../../../../core/model/analysis.ts';
import { IconButton, ShowMoreButton } from '../../../ui/button/Button.tsx';
import { SearchField } from '../../../ui/text-field/SearchField.tsx';
import { AddNameHint } from '../../../lib/entities/AddNameHint.tsx';
import { EmptyPanel } from '../../../ui/EmptyPanel.tsx';
import { EntityRow, type EntityRowHandlers } from './EntityRow.tsx';
import { filterEntities, groupEntities, type EntityGroup } from '../../../lib/entities/group-entities.ts';
import { KindIcon, kindsLabel } from '../../../lib/entities/entity-kinds.tsx';
import './entity-list.css';

/** Number of entities from which the filter is shown. */
const filterThreshold = 13;
/** Entities of a kind shown initially and added each time; a book has thousands. */
const initialCount = 20;
const pageSize = 200;

interface EntityListProps extends EntityRowHandlers {
  readonly entities: readonly Entity[];
  /** UTF-16 code units of the text. */
  readonly length: number;
  /** The kinds underlined in the text; null while underlining is off. */
  readonly markedKinds: readonly EntityKind[] | null;
  readonly onToggleKind: (kind: EntityKind) => void;
}

type EntityGroupSectionProps = { readonly group: EntityGroup } & Omit<EntityListProps, 'entities'>;

function EntityGroupSection({ group, markedKinds, onToggleKind, ...row }: EntityGroupSectionProps) {
  const titleId = useId();
  const [limit, setLimit] = useState(initialCount);
  const { kind, entities } = group;
  const isMarked = markedKinds?.includes(kind) ?? false;
  const shown = entities.slice(0, limit);
  return (
    <section className="panel-group entity-group" aria-labelledby={titleId}>
      <h3 id={titleId}>
        <KindIcon kind={kind} />
        {kindsLabel(kind)}
        <span className="panel-count">{entities.length}</span>
      </h3>
      {markedKinds ? (
        <IconButton
          label={t('entities.list.underline', { kinds: kindsLabel(kind) })}
          icon={isMarked ? <Eye /> : <EyeOff />}
          aria-pressed={isMarked}
          variant="plain"
          tone="muted"
          size="small"
          className="entity-mark"
          onClick={() => onToggleKind(kind)}
        />
      ) : null}
      <ul>
        {shown.map((entity) => (
          <EntityRow key={entity.id} entity={entity} {...row} />
        ))}
      </ul>
      {shown.length < entities.length ? (
        <ShowMoreButton onClick={() => setLimit(limit + pageSize)}>
          {limit + pageSize < entities.length
            ? t('entities.list.more', { more: pageSize, count: entities.length })
            : t('entities.list.all', { count: entities.length })}
        </ShowMoreButton>
      ) : null}
    </section>
  );
}

/** All entities by kind, the heaviest first. */
export function EntityList({ entities, ...rest }: EntityListProps) {
  const [filter, setFilter] = useState('');
  const groups = useMemo(() => groupEntities(filterEntities(entities, filter)), [entities, filter]);
  if (entities.length === 0) {
    return (
      <EmptyPanel
        icon={<Users aria-hidden="true" />}
        title={rest.length === 0 ? t('entities.list.noText') : t('entities.list.none')}
      >
        {rest.length === 0 ? null : <AddNameHint />}
      </EmptyPanel>
    );
  }
  return (
    <>
      {entities.length >= filterThreshold ? (
        <SearchField
          label={t('entities.list.filter')}
          placeholder={t('entities.list.filter')}
          className="entity-filter"
          value={filter}
          onChange={setFilter}
        />
      ) : null}
      {groups.map((group) => (
        <EntityGroupSection key={group.kind} group={group} {...rest} />
      ))}
      {groups.length === 0 ? (
        <p className="panel-note">{t('entities.list.noMatch', { filter: filter.trim() })}</p>
      ) : null}
    </>
  );
}
