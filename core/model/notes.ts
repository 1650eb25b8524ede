import type { AnchorState } from './anchor.ts';
import type { HighlightColor } from './annotation.ts';

/** The target of a note. */
export type NoteOwnerKind = 'highlight' | 'article';

export interface NoteOwner {
  readonly kind: NoteOwnerKind;
  /** The id of the highlight or article. */
  readonly id: string;
}

/** An entry of the annotations page: a highlight with or without a note, or the note on an article. */
export interface NoteEntry extends NoteOwner {
  readonly articleId: string;
  readonly articleTitle: string;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly url: string | null;
  /** Language of the article, a BCP 47 tag. */
  readonly lang: string | null;
  /** The highlighted text; null for the note on an article. */
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

/** Filters of the annotations page; an empty list or null applies no filter. */
export interface NoteFilter {
  /** Words that must all occur in the quote, the note, the tags or the article's title, regardless of case and accents. */
  readonly text: string;
  /** Must have all of these tags. */
  readonly tags: readonly string[];
  /** Must have any of these colors. */
  readonly colors: readonly HighlightColor[];
  readonly articleId: string | null;
  /** Name of an entity that the highlight mentions. */
  readonly entity: string | null;
  /** Created on or after this day, YYYY-MM-DD. */
  readonly from: string | null;
  /** Created on or before this day, YYYY-MM-DD. */
  readonly to: string | null;
  /** Excludes highlights without a note. */
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

/** Available tag colors. */
export const tagColors = ['red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'grey'] as const;
export type TagColor = (typeof tagColors)[number];

/** A tag in use, or one with a color. */
export interface TagSummary {
  readonly tag: string;
  readonly color: TagColor | null;
  readonly highlights: number;
  readonly articles: number;
}

/** An earlier version of a note. */
export interface NoteVersion {
  readonly id: number;
  readonly note: string;
  /** Time of replacement: ISO 8601, UTC. */
  readonly replacedAt: string;
}

/** Template text for a new note; fields such as `{{title}}` are filled in. */
export interface NoteTemplate {
  readonly id: string;
  readonly name: string;
  readonly body: string;
}

/** Maximum length of a note, UTF-16 code units. */
export const maxNoteLength = 1_000_000;

/**
 * Normalizes a name that a user typed (a tag, collection, label or template): Unicode NFC, because macOS and pasted text
 * also have decomposed letters, trimmed, with single spaces. Names are stored in this form; `foldCase` compares them.
 */
export const normalizeName = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ');
