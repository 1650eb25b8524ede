import { noLibraryFilter, type LibraryFilter, type LibrarySort } from '../../../../core/model/library.ts';

/** How the library was left, for as long as the window lives: coming back from an article finds it as it was. */
export interface LibraryView {
  readonly filter: LibraryFilter;
  /** The order without a query; with one, what fits best comes first unless the person chose otherwise. */
  readonly sort: Exclude<LibrarySort, 'match'>;
  readonly searchSort: LibrarySort;
  /** The article that the keyboard was on. */
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

/** The library is next shown with this filter alone. */
export const rememberFilter = (filter: Partial<LibraryFilter>): void =>
  rememberView({
    filter: { ...noLibraryFilter, ...filter },
    searchSort: 'match',
    activeId: null,
    scrollTop: 0,
  });
