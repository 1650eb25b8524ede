import { t } from '../../../../messages/translate.ts';
import { formatDate } from '../../../../messages/formats.ts';
import { noLibraryFilter, type LibraryFilter } from '../../../../core/model/library.ts';

/** A condition of the filter with its label and its removal. */
export interface FilterChip {
  readonly label: string;
  readonly without: Partial<LibraryFilter>;
}

/** The conditions besides the shelf and the query. */
export function filterChips(filter: LibraryFilter): FilterChip[] {
  const { state, shelf, tags, site, entity, from, to, withNotes } = filter;
  const chips: (FilterChip | null)[] = [
    // On these shelves the state is part of the shelf.
    state !== null && (shelf !== 'all' || filter.collectionId !== null || state === 'read')
      ? { label: t(`library.${state}`), without: { state: null } }
      : null,
    withNotes ? { label: t('library.filters.annotated'), without: { withNotes: false } } : null,
    ...tags.map((tag) => ({
      label: t('library.filters.chip.tag', { tag }),
      without: { tags: tags.filter((each) => each !== tag) },
    })),
    site === null ? null : { label: site, without: { site: null } },
    entity === null
      ? null
      : { label: t('library.filters.chip.mentions', { name: entity }), without: { entity: null } },
    from === null
      ? null
      : { label: t('library.filters.chip.from', { date: formatDate(from) }), without: { from: null } },
    to === null
      ? null
      : { label: t('library.filters.chip.to', { date: formatDate(to) }), without: { to: null } },
  ];
  return chips.filter((chip) => chip !== null);
}

/** Whether the list has all articles outside of the archive and the trash. */
export const isWholeLibrary = (filter: LibraryFilter): boolean =>
  JSON.stringify({ ...noLibraryFilter, ...filter }) === JSON.stringify(noLibraryFilter);

/** The same shelf without query and conditions. */
export const withoutConditions = ({ shelf, collectionId, state }: LibraryFilter): LibraryFilter => ({
  ...noLibraryFilter,
  shelf,
  collectionId,
  state: state === 'read' ? null : state,
});

/** Whether anything besides the shelf is set. */
export const isFilterActive = (filter: LibraryFilter): boolean =>
  filter.query.trim() !== '' || filterChips(filter).length > 0;
