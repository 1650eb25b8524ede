import { createContext, useContext } from 'react';
import type { LibraryFilter } from '../../../core/model/library.ts';
import type { NoteFilter } from '../../../core/model/notes.ts';
import type { EntitySelector } from '../api/entity-queries.ts';

/** Where to open an article. */
export type ReadingPlace =
  | { readonly kind: 'highlight'; readonly id: string }
  /** UTF-16 code units of the displayed text. */
  | { readonly kind: 'span'; readonly start: number; readonly end: number }
  /** Opens at the entity's first mention, with its card. */
  | { readonly kind: 'entity'; readonly entity: EntitySelector }
  /** A library search whose matches are all marked; `start` is the position to open at. */
  | {
      readonly kind: 'query';
      readonly query: string;
      readonly typing: boolean;
      readonly start: number | null;
    };

/** Navigation from anywhere in the window. */
export interface Navigation {
  /** Opens an article at its last position, or at a given place. */
  openArticle(articleId: string, at?: ReadingPlace): void;
  /** Opens the library as it was left, or with only this filter. */
  openLibrary(filter?: Partial<LibraryFilter>): void;
  /** Opens the annotations page as it was left, or with only this filter. */
  openNotes(filter?: Partial<NoteFilter>): void;
  /** Opens the entities of the library. */
  openEntities(): void;
  /** Opens the library page of one entity. */
  openEntity(entity: EntitySelector): void;
}

const nowhere: Navigation = {
  openArticle: () => undefined,
  openLibrary: () => undefined,
  openNotes: () => undefined,
  openEntities: () => undefined,
  openEntity: () => undefined,
};

export const NavigationContext = createContext<Navigation>(nowhere);

export const useNavigation = (): Navigation => useContext(NavigationContext);
