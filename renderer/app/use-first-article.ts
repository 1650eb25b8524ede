import { useEffect, useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../api/queries.ts';

/**
 * On the very first start the sample is opened at once, so that a newcomer sees an article and not a list of one.
 * Later starts begin with the library.
 * @param atHome nothing else was opened yet, by a link for instance.
 */
export function useFirstArticle(open: (articleId: string) => void, atHome: boolean): void {
  const articles = useQuery(queries.articles).data;
  const decided = useRef(false);
  useEffect(() => {
    if (!articles || decided.current) return;
    decided.current = true;
    const [only, ...others] = articles;
    const untouched = only?.progress === 0 && only.highlights === 0 && only.notes === 0;
    if (atHome && only?.source === 'sample' && others.length === 0 && untouched) open(only.id);
  }, [articles, open, atHome]);
}
