import { useMemo, useState } from 'react';
import { Waypoints } from 'lucide-react';
import { t } from '../../../messages/translate.ts';
import type { Entity, EntityKind } from '../../../core/model/analysis.ts';
import type { TextSpan } from '../../../core/model/span.ts';
import type { EntityPair } from '../../../core/analysis/cooccurrence/cooccurrence.ts';
import { ShowMoreButton, UnstyledButton } from '../../ui/button/Button.tsx';
import { AddNameHint } from '../../lib/entities/AddNameHint.tsx';
import { EmptyPanel } from '../../ui/EmptyPanel.tsx';
import { KindIcon, kindsLabel } from '../../lib/entities/entity-kinds.tsx';
import { pairedEntities, selectGraph } from './select-graph.ts';
import { CooccurrenceGraph } from './CooccurrenceGraph.tsx';
import { Chip, ChipGroup } from '../../ui/chip/Chip.tsx';
import './cooccurrence.css';

const pageSize = 40;

interface CooccurrencePanelProps {
  readonly entities: readonly Entity[];
  /** The most frequent pairs first. */
  readonly pairs: readonly EntityPair[];
  readonly onChoose: (entityId: string) => void;
  readonly onGoTo: (span: TextSpan) => void;
}

const kinds = ['person', 'organization', 'group', 'place', 'event', 'work'] as const;

/** Shows which entities are mentioned together, as a graph and as a table. */
export function CooccurrencePanel({ entities, pairs, onChoose, onGoTo }: CooccurrencePanelProps) {
  const [hidden, setHidden] = useState<ReadonlySet<EntityKind>>(new Set(['event', 'work']));
  const [shown, setShown] = useState(pageSize);
  const paired = useMemo(() => pairedEntities(entities, pairs), [entities, pairs]);
  const presentKinds = kinds.filter((kind) => paired.some((entity) => entity.kind === kind));
  const { rows, nodes, edges } = useMemo(
    () => selectGraph(entities, pairs, hidden),
    [entities, pairs, hidden],
  );

  if (pairs.length === 0) {
    return (
      <EmptyPanel icon={<Waypoints aria-hidden="true" />} title={t('analysis.network.none')}>
        <AddNameHint />
      </EmptyPanel>
    );
  }
  const toggle = (kind: EntityKind) => {
    const next = new Set(hidden);
    if (!next.delete(kind)) next.add(kind);
    setHidden(next);
  };
  return (
    <>
      <ChipGroup label={t('analysis.network.kinds')} className="network-kinds">
        {presentKinds.map((kind) => (
          <Chip key={kind} aria-pressed={!hidden.has(kind)} onClick={() => toggle(kind)}>
            <KindIcon kind={kind} />
            {kindsLabel(kind)}
          </Chip>
        ))}
      </ChipGroup>
      {nodes.length > 1 ? (
        <CooccurrenceGraph entities={nodes} pairs={edges} onChoose={onChoose} />
      ) : (
        <p className="panel-note">{t('analysis.network.noneOfKinds')}</p>
      )}
      {rows.length > 0 ? (
        <table className="network-table">
          <caption>{t('analysis.network.caption')}</caption>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{t('analysis.network.name')}</th>
              <th scope="col">{t('analysis.network.other')}</th>
              <th scope="col">{t('analysis.network.sentences')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map(({ pair, a, b }) => (
              <tr key={`${a.id} ${b.id}`}>
                <td>
                  <UnstyledButton className="network-link" onClick={() => onChoose(a.id)}>
                    {a.name}
                  </UnstyledButton>
                </td>
                <td>
                  <UnstyledButton className="network-link" onClick={() => onChoose(b.id)}>
                    {b.name}
                  </UnstyledButton>
                </td>
                <td>
                  <UnstyledButton
                    className="network-link network-count"
                    aria-label={t('analysis.network.goTo', {
                      count: pair.count,
                      first: a.name,
                      second: b.name,
                    })}
                    tooltip={t('analysis.network.tooltip')}
                    onClick={() => onGoTo(pair.first)}
                  >
                    {pair.count}
                  </UnstyledButton>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {shown < rows.length ? (
        <ShowMoreButton onClick={() => setShown(shown + pageSize)}>
          {t('analysis.network.more', { count: rows.length - shown })}
        </ShowMoreButton>
      ) : null}
    </>
  );
}
