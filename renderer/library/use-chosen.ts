import { useCallback, useMemo, useState } from 'react';
import type { ArticleSummary } from '../../core/model/article.ts';

export interface Chosen {
  readonly ids: ReadonlySet<string>;
  /** The chosen articles, in the order of the list. */
  readonly articles: readonly ArticleSummary[];
  choose(id: string, on: boolean): void;
  /** Chooses exactly these. */
  chooseOnly(ids: readonly string[]): void;
}

/** The articles that are ticked. One that is deleted is no longer chosen; it is again when it comes back. */
export function useChosen(all: readonly ArticleSummary[]): Chosen {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const articles = useMemo(() => all.filter((article) => ticked.has(article.id)), [all, ticked]);
  const ids = useMemo(() => new Set(articles.map((article) => article.id)), [articles]);
  const choose = useCallback((id: string, on: boolean) => {
    setTicked((before) => {
      const after = new Set(before);
      if (on) after.add(id);
      else after.delete(id);
      return after;
    });
  }, []);
  const chooseOnly = useCallback((wanted: readonly string[]) => setTicked(new Set(wanted)), []);
  return { ids, articles, choose, chooseOnly };
}
