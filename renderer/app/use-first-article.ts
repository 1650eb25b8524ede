import { useEffect, useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import { noLibraryFilter } from '../../core/model/library.ts';
import { libraryQueries, rowQuery } from '../lib/api/library-queries.ts';

/**
 * On the very first start the sample is opened at once, so that a newcomer sees an article and not a list of one.
 * Later starts begin with the library.
 * @param atHome nothing else was opened yet, by a link for instance.
 */
export function useFirstArticle(open: (articleId: string) => void, atHome: boolean): void {
  const decided = useRef(false);
  // Looked at once: the list would otherwise be fetched at every change for as long as the window lives.
  const enabled = () => !decided.current;
  const ids = useQuery({ ...libraryQueries.view(noLibraryFilter, 'added', false), enabled }).data?.ids;
  const only = ids?.length === 1 ? ids[0] : undefined;
  const row = useQuery({
    ...rowQuery(only ?? ''),
    enabled: () => only !== undefined && !decided.current,
  }).data;
  useEffect(() => {
    if (!ids || decided.current || (only !== undefined && row === undefined)) return;
    decided.current = true;
    const untouched = row?.state === 'unread' && row.highlights === 0 && row.notes === 0;
    if (atHome && row?.source === 'sample' && untouched) open(row.id);
  }, [ids, only, row, open, atHome]);
}
