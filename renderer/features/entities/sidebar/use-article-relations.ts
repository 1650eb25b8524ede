import { useEffect, useMemo } from 'react';
import type { Analysis } from '../../../../core/model/analysis.ts';
import type { Article } from '../../../../core/model/article.ts';
import {
  createSentenceFinder,
  type SentenceFinder,
} from '../../../../core/analysis/cooccurrence/sentence.ts';
import { timelineOf, type TimelineEntry } from '../../../../core/analysis/cooccurrence/timeline.ts';
import { pairsInSentence, type EntityPair } from '../../../../core/analysis/cooccurrence/cooccurrence.ts';

/** Data derived from an analysis and its text. Each part is computed on first use and cached. */
export interface ArticleRelations {
  readonly finder: SentenceFinder;
  readonly pairs: () => readonly EntityPair[];
  readonly timeline: () => readonly TimelineEntry[];
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
};

/** Minimum idle time needed to continue, ms. */
const slice = 4;

/** Splits a text into sentences during idle time, so that they are ready when needed. */
function useSentences(finder: SentenceFinder, blocks: Article['blocks'], wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return undefined;
    let next = 0;
    let handle = 0;
    const part = (pause: IdleDeadline) => {
      for (; next < blocks.length && pause.timeRemaining() > slice; next += 1) {
        const start = blocks[next]?.start ?? 0;
        finder.around({ start, end: start + 1 });
      }
      if (next < blocks.length) handle = requestIdleCallback(part);
    };
    handle = requestIdleCallback(part);
    return () => cancelIdleCallback(handle);
  }, [finder, blocks, wanted]);
}

export function useArticleRelations(article: Article, analysis: Analysis | null): ArticleRelations {
  const { text, blocks, lang } = article;
  const finder = useMemo(() => createSentenceFinder(text, blocks, lang), [text, blocks, lang]);
  useSentences(finder, blocks, analysis !== null);
  return useMemo(
    () => ({
      finder,
      pairs: once(() => (analysis ? pairsInSentence(analysis, finder) : [])),
      timeline: once(() => (analysis ? timelineOf(analysis.dates, finder) : [])),
    }),
    [analysis, finder],
  );
}
