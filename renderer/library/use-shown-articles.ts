import { useCallback, useMemo, useState } from 'react';
import type { ArticleSummary } from '../../core/model/article.ts';
import { countOf } from './article-words.ts';
import { filterArticles } from './filter.ts';
import { sortArticles, type ArticleSort } from './sort.ts';
import { recallView, rememberView } from './view-memory.ts';

export interface ShownArticles {
  readonly sort: ArticleSort;
  readonly filter: string;
  /** All articles in the order chosen. */
  readonly sorted: readonly ArticleSummary[];
  /** Those of them that the filter leaves. */
  readonly shown: readonly ArticleSummary[];
  readonly shownIds: readonly string[];
  /** "12 articles" or "3 of 12 articles". */
  readonly summary: string;
  change(patch: { readonly sort?: ArticleSort; readonly filter?: string }): void;
}

/** The order and the filter of the list, and what they leave of it. Both are found again on coming back. */
export function useShownArticles(articles: readonly ArticleSummary[]): ShownArticles {
  const [{ sort, filter }, setView] = useState(recallView);
  const sorted = useMemo(() => sortArticles(articles, sort), [articles, sort]);
  const shown = useMemo(() => filterArticles(sorted, filter), [sorted, filter]);
  const shownIds = useMemo(() => shown.map((article) => article.id), [shown]);
  const change = useCallback<ShownArticles['change']>((patch) => {
    rememberView(patch);
    setView(recallView());
  }, []);
  const all = countOf(articles.length, 'article');
  const summary = filter.trim() === '' ? all : `${shown.length} of ${all}`;
  return { sort, filter, sorted, shown, shownIds, summary, change };
}
