import { useEffect, useMemo, useRef } from 'react';
import { t } from '../../../../messages/translate.ts';
import type { Mention } from '../../../../core/model/analysis.ts';
import type { Article } from '../../../../core/model/article.ts';
import { mentionInSentence, type SentenceFinder } from '../../../../core/analysis/cooccurrence/sentence.ts';
import { nameAttributes } from '../../../lib/articles/text-attributes.ts';
import { ShowMoreButton, UnstyledButton } from '../../../ui/button/Button.tsx';
import { useRenderedRange } from '../../../lib/lists/use-rendered-range.ts';
import './mention-list.css';

/** Number of mentions rendered at a time: the first ones, or those around the current one. */
const pageSize = 40;

interface MentionListProps {
  readonly article: Pick<Article, 'text'>;
  readonly finder: SentenceFinder;
  readonly mentions: readonly Mention[];
  readonly current: number;
  readonly onGoTo: (index: number) => void;
}

/** All mentions with their sentences; each links to its position in the text. */
export function MentionList({ article, finder, mentions, current, onGoTo }: MentionListProps) {
  const list = useRef<HTMLOListElement>(null);
  const { from, to, earlier, later } = useRenderedRange(mentions.length, current, pageSize);
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
      {from > 0 ? <ShowMoreButton onClick={earlier}>{t('entities.mentions.earlier')}</ShowMoreButton> : null}
      <ol className="mention-list" ref={list} start={from + 1}>
        {sentences.map(({ before, mention, after }, at) => (
          <li key={mentions[from + at]?.start}>
            <UnstyledButton
              className="mention-item"
              {...nameAttributes(before + mention + after)}
              aria-current={from + at === current ? 'true' : undefined}
              onClick={() => onGoTo(from + at)}
            >
              {before}
              <mark>{mention}</mark>
              {after}
            </UnstyledButton>
          </li>
        ))}
      </ol>
      {to < mentions.length ? (
        <ShowMoreButton onClick={later}>
          {t('entities.mentions.more', { count: mentions.length - to })}
        </ShowMoreButton>
      ) : null}
    </>
  );
}
