import { t } from '../../../../messages/translate.ts';
import { useDeferredValue, useMemo, useState } from 'react';
import { TextSearch } from 'lucide-react';
import type { Analysis } from '../../../../core/model/analysis.ts';
import type { TextSpan } from '../../../../core/model/span.ts';
import { cooccurringEntities } from '../../../../core/analysis/cooccurrence/cooccurrence.ts';
import { IconButton, ShowMoreButton, UnstyledButton } from '../../../ui/button/Button.tsx';
import { KindIcon } from '../../../lib/entities/entity-kinds.tsx';
import type { ArticleRelations } from './use-article-relations.ts';
import './entity-card.css';
import '../../../lib/entities/entity-row.css';

/** Number of entities shown initially; the most frequent ones are the most informative. */
const initialCount = 8;

interface CooccurringEntitiesProps {
  readonly entityId: string;
  readonly analysis: Analysis;
  readonly relations: ArticleRelations;
  readonly onChoose: (entityId: string) => void;
  readonly onGoTo: (span: TextSpan) => void;
}

/** The entities mentioned in the same sentences. */
export function CooccurringEntities({
  entityId,
  analysis,
  relations,
  onChoose,
  onGoTo,
}: CooccurringEntitiesProps) {
  // Computed after the card is shown, because splitting a book into sentences takes a moment.
  const shownId = useDeferredValue(entityId, null);
  const companions = useMemo(
    () => (shownId === null ? [] : cooccurringEntities(relations.pairs(), analysis.entities, shownId)),
    [shownId, relations, analysis],
  );
  // Only for this entity; the next card starts collapsed.
  const [expandedId, setExpandedId] = useState<string | null>(null);
  if (companions.length === 0) return null;
  const shown = expandedId === entityId ? companions : companions.slice(0, initialCount);
  return (
    <section className="entity-section" aria-labelledby="entity-companions-title">
      <h4 id="entity-companions-title">{t('entities.card.companions')}</h4>
      <ul className="companions">
        {shown.map(({ entity, count, first }) => (
          <li key={entity.id}>
            <UnstyledButton className="companion" onClick={() => onChoose(entity.id)}>
              <KindIcon kind={entity.kind} />
              <span className="entity-name">{entity.name}</span>
              <span className="entity-mentions">
                <span aria-hidden="true">{count}</span>
                <span className="visually-hidden">{t('entities.sentences', { count })}</span>
              </span>
            </UnstyledButton>
            <IconButton
              label={t('entities.card.firstSentence', { name: entity.name })}
              icon={<TextSearch />}
              onClick={() => onGoTo(first)}
            />
          </li>
        ))}
      </ul>
      {shown.length < companions.length ? (
        <ShowMoreButton onClick={() => setExpandedId(entityId)}>
          {t('entities.card.allNames', { count: companions.length })}
        </ShowMoreButton>
      ) : null}
    </section>
  );
}
