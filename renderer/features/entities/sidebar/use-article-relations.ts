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

const once = <T>(compute: () => T): (() => T) => {
  let cached: { readonly value: T } | null = null;
  return () => (cached ??= { value: compute() }).value;
};

/** Minimum idle time needed to continue, ms. */
const minIdleMs = 4;

/** Splits a text into sentences during idle time, so that they are ready when needed. */
function useSentences(finder: SentenceFinder, blocks: Article['blocks'], enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return undefined;
    let next = 0;
    let handle = 0;
    const processPart = (deadline: IdleDeadline) => {
      for (; next < blocks.length && deadline.timeRemaining() > minIdleMs; next += 1) {
        const start = blocks[next]?.start ?? 0;
        finder.around({ start, end: start + 1 });
      }
      if (next < blocks.length) handle = requestIdleCallback(processPart);
    };
    handle = requestIdleCallback(processPart);
    return () => cancelIdleCallback(handle);
  }, [finder, blocks, enabled]);
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
