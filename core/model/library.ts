import type { ArticleSummary } from './article.ts';

/** The parts of the library that one can look at. `all` leaves out what is archived, but a search looks there too. */
export const shelves = ['all', 'starred', 'archive', 'bin'] as const;
type Shelf = (typeof shelves)[number];

/** How far an article is read. */
export const readStates = ['unread', 'reading', 'read'] as const;
export type ReadState = (typeof readStates)[number];

/** What the list of the library shows; null, empty and false let everything pass. */
export interface LibraryFilter {
  readonly shelf: Shelf;
  readonly collectionId: string | null;
  readonly state: ReadState | null;
  /** As a person typed it: docs/search.md. */
  readonly query: string;
  /** All of these, on the article or on its highlights. */
  readonly tags: readonly string[];
  /** A site's whole name, as it is chosen from a list; case and accents do not count. */
  readonly site: string | null;
  /** The name of a person, place and so on that the article speaks of. */
  readonly entity: string | null;
  /** Published (or where it is not known, added) on or after this day, YYYY-MM-DD. */
  readonly from: string | null;
  /** On or before this day. */
  readonly to: string | null;
  /** With a note or a highlight. */
  readonly withNotes: boolean;
}

export const noLibraryFilter: LibraryFilter = {
  shelf: 'all',
  collectionId: null,
  state: null,
  query: '',
  tags: [],
  site: null,
  entity: null,
  from: null,
  to: null,
  withNotes: false,
};

/** `match`: what fits the query best comes first; without a query it is `added`. */
export const librarySorts = [
  'match',
  'added',
  'oldest',
  'opened',
  'date',
  'title',
  'site',
  'shortest',
  'longest',
] as const;
export type LibrarySort = (typeof librarySorts)[number];

/** A line of the library's list. */
export interface LibraryRow extends ArticleSummary {
  readonly state: ReadState;
  readonly starred: boolean;
  readonly archived: boolean;
  /** ISO 8601 with time, UTC; null when it is not in the bin. */
  readonly deletedAt: string | null;
}

/** A person's own gathering of articles; an article may be in several. */
export interface Collection {
  readonly id: string;
  readonly name: string;
  /** How many articles are in it, without those in the bin. */
  readonly articles: number;
}

/** What there is to choose from beside the list. */
export interface LibraryFacets {
  readonly counts: {
    readonly all: number;
    readonly unread: number;
    readonly reading: number;
    readonly starred: number;
    readonly archive: number;
    readonly bin: number;
  };
  readonly collections: readonly Collection[];
  /** The sites that articles come from, those with the most first. */
  readonly sites: readonly { readonly site: string; readonly articles: number }[];
  /** The sample that ships with the program is in the library. */
  readonly hasSample: boolean;
}

/** The marks on one article, as they were before an act. */
export interface ArticleMarks {
  readonly id: string;
  readonly starredAt: string | null;
  readonly archivedAt: string | null;
  readonly finishedAt: string | null;
  /** Code units; null when it was never opened. */
  readonly position: number | null;
}

/** A change of marks; what is left out stays. */
export interface MarkChange {
  readonly starred?: boolean | undefined;
  readonly archived?: boolean | undefined;
  /** `unread` also forgets where the person was. */
  readonly state?: 'read' | 'unread' | undefined;
}
