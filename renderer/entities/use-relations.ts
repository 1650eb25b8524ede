import { useMemo } from 'react';
import type { Analysis } from '../../core/model/analysis.ts';
import type { Article } from '../../core/model/article.ts';
import { createSentenceFinder, type SentenceFinder } from '../../core/relate/sentence.ts';
import { timelineOf, type TimelineEntry } from '../../core/relate/timeline.ts';
import { pairsOf, type Pair } from '../../core/relate/together.ts';

/** What follows from an analysis and its text. Each part is made when it is first asked for, and then kept. */
export interface Relations {
  readonly finder: SentenceFinder;
  readonly pairs: () => readonly Pair[];
  readonly timeline: () => readonly TimelineEntry[];
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
};

export function useRelations(article: Article, analysis: Analysis | null): Relations {
  const { text, blocks, lang } = article;
  const finder = useMemo(() => createSentenceFinder(text, blocks, lang), [text, blocks, lang]);
  return useMemo(
    () => ({
      finder,
      pairs: once(() => (analysis ? pairsOf(analysis, finder) : [])),
      timeline: once(() => (analysis ? timelineOf(analysis.dates, finder) : [])),
    }),
    [analysis, finder],
  );
}
