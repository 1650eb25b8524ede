import { useEffect, useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import { noLibraryFilter } from '../../core/model/library.ts';
import { libraryQueries, rowQuery } from '../lib/api/library-queries.ts';

/**
 * Opens the sample on the very first start, so that a new user sees an article instead of a list with one item.
 * Later starts begin with the library.
 * @param atHome nothing else has been opened, for example by a link.
 */
export function useFirstArticle(open: (articleId: string) => void, atHome: boolean): void {
  const decided = useRef(false);
  // Checked once: an observed query would refetch the list on every change.
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
