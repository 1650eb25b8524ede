import type { MessageRef } from '../../messages/message-keys.ts';
import type { HighlightColor } from '../model/annotation.ts';
import type { TextQuote } from '../model/anchor.ts';
import type { ExtractedArticle } from '../model/article.ts';
import type { Correction } from '../model/entities/correction.ts';
import type { TextSpan } from '../model/span.ts';

/** Supported source formats. */
export const annotationFormats = [
  'lectern',
  'json-ld',
  'hypothesis',
  'readwise',
  'pocket',
  'instapaper',
  'omnivore',
  'kindle',
  'bookmarks',
] as const;
export type AnnotationFormat = (typeof annotationFormats)[number];

/** Display names of the formats. */
export const formatNames: Readonly<Record<AnnotationFormat, string>> = {
  lectern: 'Lectern',
  'json-ld': 'W3C Web Annotations',
  hypothesis: 'Hypothesis',
  readwise: 'Readwise',
  pocket: 'Pocket',
  instapaper: 'Instapaper',
  omnivore: 'Omnivore',
  kindle: 'Kindle clippings',
  bookmarks: 'Browser bookmarks',
};

/** Position of an item in its file, for the report: "row 12", "item 3". */
interface Placed {
  readonly place: string;
  /** Stable across exports of the same program. */
  readonly key: string;
}

/** A highlight from another program. */
export interface ImportedHighlight extends Placed {
  /** Its id in a Lectern library, when exported from one. */
  readonly id: string | null;
  readonly quote: TextQuote;
  /** Its position in the text of the other program, if known; in UTF-16 code units or code points, see `points`. */
  readonly span: TextSpan | null;
  readonly points: boolean;
  readonly color: HighlightColor | null;
  readonly note: string;
  readonly tags: readonly string[];
  /** ISO 8601, UTC; null when unknown. */
  readonly createdAt: string | null;
  readonly updatedAt: string | null;
}

/** A note on a page. */
export interface ImportedNote extends Placed {
  readonly note: string;
}

/** An entity correction from a Lectern library. */
export interface ImportedCorrection extends Placed, Omit<Correction, 'createdAt'> {
  readonly createdAt: string | null;
}

/** A page or book with its annotations. */
export interface ImportedArticle extends Placed {
  /** Its id in a Lectern library, when exported from one. */
  readonly id: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly publishedAt: string | null;
  readonly addedAt: string | null;
  readonly tags: readonly string[];
  readonly notes: readonly ImportedNote[];
  readonly highlights: readonly ImportedHighlight[];
  readonly corrections: readonly ImportedCorrection[];
  /** Its text, if the file contains it. */
  readonly content:
    | { readonly kind: 'html'; readonly html: string }
    | { readonly kind: 'article'; readonly article: ExtractedArticle }
    | null;
}

/** An item that could not be read, with a message for the user. */
export interface ImportProblem {
  readonly place: string;
  readonly message: MessageRef;
}

/** The content of a file. */
export interface ParsedAnnotations {
  readonly format: AnnotationFormat;
  readonly articles: readonly ImportedArticle[];
  readonly problems: readonly ImportProblem[];
  /** A sentence for the user about files of this format. */
  readonly remark?: MessageRef;
}

export const defaultArticle = {
  id: null,
  url: null,
  title: null,
  byline: null,
  siteName: null,
  publishedAt: null,
  addedAt: null,
  tags: [],
  notes: [],
  highlights: [],
  corrections: [],
  content: null,
} as const;

export const defaultHighlight = {
  id: null,
  span: null,
  points: false,
  color: null,
  note: '',
  tags: [],
  createdAt: null,
  updatedAt: null,
} as const;
