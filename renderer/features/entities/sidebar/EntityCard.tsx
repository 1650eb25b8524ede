import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { ArrowLeft } from 'lucide-react';
import { t } from '../../../../messages/translate.ts';
import { ActionButton } from '../../../lib/actions/ActionButton.tsx';
import type { Analysis, Entity, Quote } from '../../../../core/model/analysis.ts';
import type { Article } from '../../../../core/model/article.ts';
import type { TextSpan } from '../../../../core/model/span.ts';
import { Button } from '../../../ui/button/Button.tsx';
import { CooccurringEntities } from './CooccurringEntities.tsx';
import { EntityCardQuotes } from './EntityCardQuotes.tsx';
import { EntityFacts } from './EntityFacts.tsx';
import { describePlace } from '../../../lib/entities/describe-entity.ts';
import { stepMention } from '../../../lib/entities/group-entities.ts';
import { KindIcon, kindLabel } from '../../../lib/entities/entity-kinds.tsx';
import { MentionList } from './MentionList.tsx';
import { OtherArticles } from './OtherArticles.tsx';
import { MentionSlider } from './MentionSlider.tsx';
import type { ArticleRelations } from './use-article-relations.ts';
import './entity-card.css';
import './mention-list.css';

interface EntityCardProps {
  readonly article: Article;
  readonly entity: Entity;
  /** The entity's quotes. */
  readonly quotes: readonly Quote[];
  readonly analysis: Analysis;
  readonly relations: ArticleRelations;
  readonly mentionIndex: number;
  /** Whether it was opened from the sidebar, whose focused button was just removed. */
  readonly takeFocus: boolean;
  /** The sentence of a mention. */
  readonly textAround: (span: TextSpan) => string;
  /** The correction menu. */
  readonly menu: ReactNode;
  readonly onBack: () => void;
  readonly onChoose: (entityId: string) => void;
  readonly onGoToMention: (index: number) => void;
  readonly onGoTo: (span: TextSpan) => void;
}

/** An entity's card: facts, mentions, quotes, connections and other articles. */
export function EntityCard(props: EntityCardProps) {
  const { article, entity, mentionIndex, takeFocus } = props;
  const count = entity.mentions.length;
  const title = useRef<HTMLHeadingElement>(null);
  const step = (direction: 1 | -1) => props.onGoToMention(stepMention(mentionIndex, count, direction));

  useLayoutEffect(() => {
    // Opened from another view, whose button was removed too.
    if (takeFocus || document.activeElement === document.body) title.current?.focus();
  }, [takeFocus, entity.id]);

  return (
    <article className="entity-card" aria-labelledby="entity-card-title">
      <div className="entity-card-bar">
        <Button variant="quiet" tone="muted" className="entity-back" onClick={props.onBack}>
          <ArrowLeft />
          {t('entities.card.back')}
        </Button>
        {props.menu}
      </div>
      <h3 id="entity-card-title" ref={title} tabIndex={-1} data-entity-title="">
        {entity.name}
      </h3>
      <p className="entity-kind">
        <KindIcon kind={entity.kind} />
        {entity.place ? describePlace(entity.place) : kindLabel(entity.kind)}
      </p>
      <EntityFacts entity={entity} />
      <MentionSlider
        label={t('entities.card.position', { name: entity.name })}
        spans={entity.mentions}
        length={article.text.length}
        current={mentionIndex}
        wordsAt={(index) => {
          const mention = entity.mentions[index];
          return mention ? props.textAround(mention) : '';
        }}
        onGoTo={props.onGoToMention}
      />
      <div className="mention-steps">
        <p role="status">
          {mentionIndex >= 0 && mentionIndex < count
            ? t('entities.card.mention', { current: mentionIndex + 1, count })
            : t('entities.mentions', { count })}
        </p>
        <ActionButton action="entities.previousMention" disabled={count === 0} onClick={() => step(-1)} />
        <ActionButton action="entities.nextMention" disabled={count === 0} onClick={() => step(1)} />
      </div>
      <MentionList
        key={entity.id}
        article={article}
        finder={props.relations.finder}
        mentions={entity.mentions}
        current={mentionIndex}
        onGoTo={props.onGoToMention}
      />
      <EntityCardQuotes quotes={props.quotes} onGoTo={props.onGoTo} />
      <CooccurringEntities
        entityId={entity.id}
        analysis={props.analysis}
        relations={props.relations}
        onChoose={props.onChoose}
        onGoTo={props.onGoTo}
      />
      <OtherArticles articleId={article.id} entity={entity} />
    </article>
  );
}
