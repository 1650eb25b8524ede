import { t } from '../../../messages/translate.ts';
import type { Collection, LibraryFilter } from '../../../core/model/library.ts';
import { isFilterActive } from './filters/format-filter.ts';

/** Title of the list. */
export function listTitle({ shelf, state }: LibraryFilter, collection: Collection | null): string {
  if (collection) return collection.name;
  if (shelf === 'starred') return t('library.starred');
  if (shelf === 'archive') return t('library.archive');
  if (shelf === 'trash') return t('library.trash');
  if (state === 'unread') return t('library.unread');
  if (state === 'reading') return t('library.reading');
  return t('library.title');
}

/** Count of the list: "1,204 articles", "17 found", "1,000 of 5,210 found". */
export function listSummary(filter: LibraryFilter, total: number, shown: number): string {
  if (!isFilterActive(filter)) return t('library.count', { count: total });
  return total > shown
    ? t('library.bestFound', { shown, count: total })
    : t('library.found', { count: total });
}
