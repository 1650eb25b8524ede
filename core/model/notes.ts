import type { AnchorState } from './anchor.ts';
import type { HighlightColor } from './annotation.ts';

/** What a note is written on. */
export type NoteOwnerKind = 'highlight' | 'article';

export interface NoteOwner {
  readonly kind: NoteOwnerKind;
  /** The highlight's or the article's id. */
  readonly id: string;
}

/** One line of the notes page: a highlight with or without a note, or the note on a whole article. */
export interface NoteEntry extends NoteOwner {
  readonly articleId: string;
  readonly articleTitle: string;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly url: string | null;
  /** The highlighted words; null for the note on an article. */
  readonly quote: string | null;
  readonly color: HighlightColor | null;
  /** Null for the note on an article. */
  readonly state: AnchorState | null;
  /** Markdown; empty when there is none. */
  readonly note: string;
  readonly tags: readonly string[];
  /** ISO 8601 with time, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

export const noteSorts = ['newest', 'changed', 'oldest', 'article'] as const;
export type NoteSort = (typeof noteSorts)[number];

/** What the notes page shows; an empty list or null means that all pass. */
export interface NoteFilter {
  /** Words that must all occur in the quote, the note, the tags or the article's title; case and accents do not count. */
  readonly text: string;
  /** All of these. */
  readonly tags: readonly string[];
  /** Any of these. */
  readonly colors: readonly HighlightColor[];
  readonly articleId: string | null;
  /** An entity's name: highlights that speak of it. */
  readonly entity: string | null;
  /** Made on or after this day, YYYY-MM-DD. */
  readonly from: string | null;
  /** Made on or before this day, YYYY-MM-DD. */
  readonly to: string | null;
  /** Leaves out highlights without a note. */
  readonly notesOnly: boolean;
}

export const noNoteFilter: NoteFilter = {
  text: '',
  tags: [],
  colors: [],
  articleId: null,
  entity: null,
  from: null,
  to: null,
  notesOnly: false,
};

/** The colors that a tag can have. */
export const tagColors = ['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'grey'] as const;
export type TagColor = (typeof tagColors)[number];

/** A tag in use, or one that was given a color. */
export interface TagSummary {
  readonly tag: string;
  readonly color: TagColor | null;
  readonly highlights: number;
  readonly articles: number;
}

/** A text as it was before it was changed. */
export interface NoteVersion {
  readonly id: number;
  readonly note: string;
  /** When it was replaced: ISO 8601 with time, UTC. */
  readonly replacedAt: string;
}

/** Words to begin a note with; `{{title}}` and its like are filled in. */
export interface NoteTemplate {
  readonly id: string;
  readonly name: string;
  readonly body: string;
}
