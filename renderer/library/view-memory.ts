import type { ArticleSort } from './sort.ts';

/** How the library was left, for as long as the window lives: coming back from an article finds it as it was. */
interface LibraryView {
  readonly sort: ArticleSort;
  readonly filter: string;
  /** The article that the keyboard was on. */
  readonly activeId: string | null;
}

let left: LibraryView = { sort: 'added', filter: '', activeId: null };

export const recallView = (): LibraryView => left;

export const rememberView = (patch: Partial<LibraryView>): void => {
  left = { ...left, ...patch };
};
