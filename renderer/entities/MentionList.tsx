import { useEffect, useMemo, useRef } from 'react';
import type { Mention } from '../../core/model/analysis.ts';
import type { Article } from '../../core/model/article.ts';
import { mentionInSentence, sentenceAround } from './sentence.ts';

interface MentionListProps {
  readonly article: Pick<Article, 'text' | 'blocks' | 'lang'>;
  readonly mentions: readonly Mention[];
  readonly current: number;
  readonly onGoTo: (index: number) => void;
}

/** Every mention in its sentence; each goes to its place in the text. */
export function MentionList({ article, mentions, current, onGoTo }: MentionListProps) {
  const list = useRef<HTMLOListElement>(null);
  const sentences = useMemo(
    () =>
      mentions.map((mention) =>
        mentionInSentence(
          article.text,
          sentenceAround(article.text, article.blocks, mention, article.lang),
          mention,
        ),
      ),
    [article, mentions],
  );

  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  return (
    <ol className="mention-list" ref={list}>
      {sentences.map(({ before, mention, after }, index) => (
        <li key={mentions[index]?.start}>
          <button
            type="button"
            aria-current={index === current ? 'true' : undefined}
            onClick={() => onGoTo(index)}
          >
            {before}
            <mark>{mention}</mark>
            {after}
          </button>
        </li>
      ))}
    </ol>
  );
}
