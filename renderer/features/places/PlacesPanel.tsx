import { useMemo, useState } from 'react';
import { MapPin } from 'lucide-react';
import { t } from '../../../messages/translate.ts';
import type { Entity } from '../../../core/model/analysis.ts';
import { ShowMoreButton, UnstyledButton } from '../../ui/button/Button.tsx';
import { AddNameHint } from '../../lib/entities/AddNameHint.tsx';
import { EmptyPanel } from '../../ui/EmptyPanel.tsx';
import { formatPopulation, describePlace } from '../../lib/entities/describe-entity.ts';
import { byWeight } from '../../lib/entities/group-entities.ts';
import { placedEntities } from './placed-entities.ts';
import { WorldMap } from './WorldMap.tsx';
import './places.css';
import '../../lib/entities/entity-row.css';

const initialCount = 60;

interface PlacesPanelProps {
  readonly entities: readonly Entity[];
  /** Opens the card of a place at its first mention. */
  readonly onChoose: (entityId: string, mention: number) => void;
}

/** The places of the text, on a map and as a list with the same content. */
export function PlacesPanel({ entities, onChoose }: PlacesPanelProps) {
  const [pointedId, setPointedId] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const placed = useMemo(() => placedEntities(entities), [entities]);
  const places = useMemo(
    () => entities.filter(({ kind }) => kind === 'place').toSorted(byWeight),
    [entities],
  );
  if (places.length === 0)
    return (
      <EmptyPanel icon={<MapPin aria-hidden="true" />} title={t('analysis.places.none')}>
        <AddNameHint />
      </EmptyPanel>
    );
  const shown = all ? places : places.slice(0, initialCount);
  return (
    <>
      {placed.length > 0 ? (
        <WorldMap places={placed} pointedId={pointedId} onChoose={(id) => onChoose(id, 0)} />
      ) : (
        <p className="panel-note">{t('analysis.places.noMap')}</p>
      )}
      <ul className="place-list" aria-label={t('analysis.places.list')}>
        {shown.map((entity) => (
          <li key={entity.id}>
            <UnstyledButton
              className="entity-button"
              onMouseEnter={() => setPointedId(entity.id)}
              onMouseLeave={() => setPointedId(null)}
              onFocus={() => setPointedId(entity.id)}
              onBlur={() => setPointedId(null)}
              onClick={() => onChoose(entity.id, 0)}
            >
              <span className="entity-name">{entity.name}</span>
              <span className="entity-mentions">
                <span aria-hidden="true">{entity.mentions.length}</span>
                <span className="visually-hidden">
                  {t('entities.mentions', { count: entity.mentions.length })}
                </span>
              </span>
              <span className="entity-about">
                {entity.place
                  ? [
                      describePlace(entity.place),
                      entity.place.population === null ? null : formatPopulation(entity.place.population),
                    ]
                      .filter(Boolean)
                      .join(' · ')
                  : t('analysis.places.unknown')}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {shown.length < places.length ? (
        <ShowMoreButton onClick={() => setAll(true)}>
          {t('entities.list.all', { count: places.length })}
        </ShowMoreButton>
      ) : null}
    </>
  );
}
