import { createContext, useContext } from 'react';
import type { LibraryFilter } from '../../../core/model/library.ts';
import type { NoteFilter } from '../../../core/model/notes.ts';
import type { WhichEntity } from '../api/entity-queries.ts';

/** A place in an article to open it at. */
export type ReadingPlace =
  | { readonly kind: 'highlight'; readonly id: string }
  /** In UTF-16 code units of the shown text. */
  | { readonly kind: 'span'; readonly start: number; readonly end: number }
  /** At its first mention, with its card. */
  | { readonly kind: 'entity'; readonly entity: WhichEntity }
  /** The words of a search over the library, all of them marked; `start` is the place to begin at. */
  | {
      readonly kind: 'query';
      readonly query: string;
      readonly typing: boolean;
      readonly start: number | null;
    };

/** Where one can go from anywhere in the window. */
export interface Navigation {
  /** Opens an article where it was left, or at a place. */
  openArticle(articleId: string, at?: ReadingPlace): void;
  /** The library: as it was left, or with this filter alone. */
  openLibrary(filter?: Partial<LibraryFilter>): void;
  /** The notes page: as it was left, or with this filter alone. */
  openNotes(filter?: Partial<NoteFilter>): void;
  /** Asks the person whether to fetch a page that another program named. */
  askToImport(url: string): void;
  /** The entities of the library. */
  openEntities(): void;
  /** The page of one entity over all articles. */
  openEntity(entity: WhichEntity): void;
}

const nowhere: Navigation = {
  openArticle: () => undefined,
  openLibrary: () => undefined,
  openNotes: () => undefined,
  askToImport: () => undefined,
  openEntities: () => undefined,
  openEntity: () => undefined,
};

export const NavigationContext = createContext<Navigation>(nowhere);

export const useNavigation = (): Navigation => useContext(NavigationContext);
