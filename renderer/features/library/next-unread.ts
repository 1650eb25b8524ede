import { noLibraryFilter } from '../../../core/model/library.ts';
import { nextUnreadQuery } from '../../lib/api/library-queries.ts';
import { recallView } from './state/remembered-library-view.ts';

/** The query for the next unread article after this one, in the list that was shown last. */
export function nextUnreadInLastList(after: string): ReturnType<typeof nextUnreadQuery> {
  const { filter, sort, searchSort } = recallView();
  const list = filter.shelf === 'trash' ? noLibraryFilter : filter;
  return nextUnreadQuery(after, list, list.query.trim() === '' ? sort : searchSort);
}
