import { useEffect, useRef } from 'react';
import { ArrowLeft, ChevronDown, ChevronUp } from 'lucide-react';
import type { Entity, Quote } from '../../core/model/analysis.ts';
import type { Article } from '../../core/model/article.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { stepMention } from './group.ts';
import { KindIcon, kindWords } from './kinds.tsx';
import { MentionList } from './MentionList.tsx';

interface EntityCardProps {
  readonly article: Article;
  readonly entity: Entity;
  /** What the entity said. */
  readonly quotes: readonly Quote[];
  readonly mentionIndex: number;
  /** True when it was chosen in the sidebar, whose chosen button has just gone. */
  readonly takeFocus: boolean;
  readonly onBack: () => void;
  readonly onGoToMention: (index: number) => void;
}

function Quotes({ quotes }: { readonly quotes: readonly Quote[] }) {
  if (quotes.length === 0) return null;
  return (
    <section className="entity-quotes" aria-labelledby="entity-quotes-title">
      <h4 id="entity-quotes-title">What they said</h4>
      <ul>
        {quotes.map((quote) => (
          <li key={quote.start} data-kind={quote.kind}>
            <blockquote>{quote.text}</blockquote>
            {quote.kind === 'indirect' ? (
              <p className="entity-quote-kind">reported, not word for word</p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One entity: what it is, where the text speaks of it, and what it said. */
export function EntityCard(props: EntityCardProps) {
  const { entity, mentionIndex, takeFocus } = props;
  const count = entity.mentions.length;
  const title = useRef<HTMLHeadingElement>(null);
  const go = (step: 1 | -1) => props.onGoToMention(stepMention(mentionIndex, count, step));

  useEffect(() => {
    if (takeFocus) title.current?.focus();
  }, [takeFocus, entity.id]);

  return (
    <article className="entity-card" aria-labelledby="entity-card-title">
      <Button variant="quiet" className="entity-back" onClick={props.onBack}>
        <ArrowLeft />
        All names
      </Button>
      <h3 id="entity-card-title" ref={title} tabIndex={-1}>
        {entity.name}
      </h3>
      <p className="entity-kind">
        <KindIcon kind={entity.kind} />
        {kindWords[entity.kind].one}
      </p>
      {entity.description ? <p className="entity-description">{entity.description}</p> : null}
      <div className="mention-steps">
        <p role="status">
          {mentionIndex >= 0 && mentionIndex < count
            ? `Mention ${mentionIndex + 1} of ${count}`
            : `${count} ${count === 1 ? 'mention' : 'mentions'}`}
        </p>
        <IconButton
          label="Previous mention"
          keys="["
          icon={<ChevronUp />}
          disabled={count === 0}
          onClick={() => go(-1)}
        />
        <IconButton
          label="Next mention"
          keys="]"
          icon={<ChevronDown />}
          disabled={count === 0}
          onClick={() => go(1)}
        />
      </div>
      <MentionList
        article={props.article}
        mentions={entity.mentions}
        current={mentionIndex}
        onGoTo={props.onGoToMention}
      />
      <Quotes quotes={props.quotes} />
    </article>
  );
}
