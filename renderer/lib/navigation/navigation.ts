import { createContext, useContext } from 'react';
import type { LibraryFilter } from '../../../core/model/library.ts';
import type { NoteFilter } from '../../../core/model/notes.ts';
import type { EntitySelector } from '../api/entity-queries.ts';

/** Where to open an article. */
export type ReadingPlace =
  | { readonly kind: 'highlight'; readonly id: string }
  /** UTF-16 code units of the displayed text. */
  | { readonly kind: 'span'; readonly start: number; readonly end: number }
  /** A code unit of the text, and the distance of its line from the top of the view, CSS pixels. */
  | { readonly kind: 'position'; readonly offset: number; readonly top: number }
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
  /** Keeps what is shown as a place to go back to, before the view shows something else. */
  recordPlace(): void;
  /** Goes to the place that was shown before. */
  goBack(): void;
}

const nowhere: Navigation = {
  openArticle: () => undefined,
  openLibrary: () => undefined,
  openNotes: () => undefined,
  openEntities: () => undefined,
  openEntity: () => undefined,
  recordPlace: () => undefined,
  goBack: () => undefined,
};

export const NavigationContext = createContext<Navigation>(nowhere);

export const useNavigation = (): Navigation => useContext(NavigationContext);
