import { noLibraryFilter, type LibraryFilter, type LibrarySort } from '../../../../core/model/library.ts';

/** The library's last state, kept while the window exists, so that returning from an article restores it. */
export interface LibraryView {
  readonly filter: LibraryFilter;
  /** The sort order without a query; with one, the default is by relevance. */
  readonly sort: Exclude<LibrarySort, 'match'>;
  readonly searchSort: LibrarySort;
  /** The active article. */
  readonly activeId: string | null;
  /** CSS pixels. */
  readonly scrollTop: number;
}

let left: LibraryView = {
  filter: noLibraryFilter,
  sort: 'added',
  searchSort: 'match',
  activeId: null,
  scrollTop: 0,
};

export const recallView = (): LibraryView => left;

export const rememberView = (patch: Partial<LibraryView>): void => {
  left = { ...left, ...patch };
};

/** Makes the library open with only this filter. */
export const rememberFilter = (filter: Partial<LibraryFilter>): void =>
  rememberView({
    filter: { ...noLibraryFilter, ...filter },
    searchSort: 'match',
    activeId: null,
    scrollTop: 0,
  });
