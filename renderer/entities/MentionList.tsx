import { useEffect, useMemo, useRef, useState } from 'react';
import type { Mention } from '../../core/model/analysis.ts';
import type { Article } from '../../core/model/article.ts';
import { mentionInSentence, type SentenceFinder } from '../../core/relate/sentence.ts';
import { Button } from '../ui/Button.tsx';

/** So many are drawn at a time: the first ones, or those around the current one. */
const pageSize = 40;

interface MentionListProps {
  readonly article: Pick<Article, 'text'>;
  readonly finder: SentenceFinder;
  readonly mentions: readonly Mention[];
  readonly current: number;
  readonly onGoTo: (index: number) => void;
}

/** Every mention in its sentence; each goes to its place in the text. */
export function MentionList({ article, finder, mentions, current, onGoTo }: MentionListProps) {
  const list = useRef<HTMLOListElement>(null);
  const [range, setRange] = useState({ from: 0, to: pageSize });
  // The current one is always among those drawn.
  if (current >= 0 && (current < range.from || current >= range.to)) {
    const from = Math.max(0, Math.floor(current / pageSize) * pageSize);
    setRange({ from, to: from + pageSize });
  }
  const { from, to } = range;
  const sentences = useMemo(
    () =>
      mentions
        .slice(from, to)
        .map((mention) => mentionInSentence(article.text, finder.around(mention), mention)),
    [article, finder, mentions, from, to],
  );

  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  return (
    <>
      {from > 0 ? (
        <Button
          variant="quiet"
          className="entity-more"
          onClick={() => setRange({ from: Math.max(0, from - pageSize), to })}
        >
          Earlier mentions
        </Button>
      ) : null}
      <ol className="mention-list" ref={list} start={from + 1}>
        {sentences.map(({ before, mention, after }, at) => (
          <li key={mentions[from + at]?.start}>
            <button
              type="button"
              dir="auto"
              aria-current={from + at === current ? 'true' : undefined}
              onClick={() => onGoTo(from + at)}
            >
              {before}
              <mark>{mention}</mark>
              {after}
            </button>
          </li>
        ))}
      </ol>
      {to < mentions.length ? (
        <Button variant="quiet" className="entity-more" onClick={() => setRange({ from, to: to + pageSize })}>
          More mentions ({mentions.length - to})
        </Button>
      ) : null}
    </>
  );
}
