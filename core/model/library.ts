import type { ArticleSummary } from './article.ts';

/** Views of the library. `all` excludes archived articles, except in a search. */
export const shelves = ['all', 'starred', 'archive', 'trash'] as const;
type Shelf = (typeof shelves)[number];

/** Reading status of an article. */
export const readStates = ['unread', 'reading', 'read'] as const;
export type ReadState = (typeof readStates)[number];

/** Filters of the library list; null, empty and false apply no filter. */
export interface LibraryFilter {
  readonly shelf: Shelf;
  readonly collectionId: string | null;
  readonly state: ReadState | null;
  /** Query as typed by the user: docs/search.md. */
  readonly query: string;
  /** Must have all of these tags, on the article or its highlights. */
  readonly tags: readonly string[];
  /** The complete site name, regardless of case and accents. */
  readonly site: string | null;
  /** Name of an entity that the article mentions. */
  readonly entity: string | null;
  /** Published (or, if unknown, added) on or after this day, YYYY-MM-DD. */
  readonly from: string | null;
  /** On or before this day. */
  readonly to: string | null;
  /** Must have a note or a highlight. */
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

/** `match`: by relevance; without a query equivalent to `added`. */
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

/** An entry of the library list. */
export interface LibraryRow extends ArticleSummary {
  readonly state: ReadState;
  readonly starred: boolean;
  readonly archived: boolean;
  /** ISO 8601, UTC; null when it is not in the trash. */
  readonly deletedAt: string | null;
}

/** A user-defined collection; an article may be in several. */
export interface Collection {
  readonly id: string;
  readonly name: string;
  /** Number of articles, excluding those in the trash. */
  readonly articles: number;
}

/** Filter options for the library. */
export interface LibraryFacets {
  readonly counts: {
    readonly all: number;
    readonly unread: number;
    readonly reading: number;
    readonly starred: number;
    readonly archive: number;
    readonly trash: number;
  };
  readonly collections: readonly Collection[];
  /** The sites of the articles, most frequent first. */
  readonly sites: readonly { readonly site: string; readonly articles: number }[];
  /** Whether the bundled sample is in the library. */
  readonly hasSample: boolean;
}

/** The status of an article before a command. */
export interface ArticleMarks {
  readonly id: string;
  readonly starredAt: string | null;
  readonly archivedAt: string | null;
  readonly finishedAt: string | null;
  /** In code units; null when the article was never opened. */
  readonly position: number | null;
}

/** A partial change of the status; absent properties are unchanged. */
export interface MarkChange {
  readonly starred?: boolean | undefined;
  readonly archived?: boolean | undefined;
  /** `unread` also resets the reading position. */
  readonly state?: 'read' | 'unread' | undefined;
}
