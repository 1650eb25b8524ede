import type { Collection, LibraryFilter } from '../../../core/model/library.ts';
import { countOf } from '../../lib/format/format-article.ts';
import { isFilterActive } from './filters/format-filter.ts';

/** Title of the list. */
export function listTitle({ shelf, state }: LibraryFilter, collection: Collection | null): string {
  if (collection) return collection.name;
  if (shelf === 'starred') return 'Starred';
  if (shelf === 'archive') return 'Archive';
  if (shelf === 'trash') return 'Bin';
  if (state === 'unread') return 'Unread';
  if (state === 'reading') return 'In progress';
  return 'Library';
}

/** Count of the list: "1,204 articles", "17 found", "1,000 of 5,210 found". */
export function listSummary(filter: LibraryFilter, total: number, shown: number): string {
  if (!isFilterActive(filter)) return countOf(total, 'article');
  const all = total.toLocaleString('en');
  return total > shown ? `the best ${shown.toLocaleString('en')} of ${all} found` : `${all} found`;
}
