import type { HighlightColor } from '../model/annotation.ts';
import type { TextQuote } from '../model/anchor.ts';
import type { ExtractedArticle } from '../model/article.ts';
import type { Correction } from '../model/correction.ts';
import type { TextSpan } from '../model/span.ts';

/** The programs whose files are read. */
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

/** What such a file is called in a message. */
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

/** Where in its file something stands, for the report: "row 12", "item 3". */
interface Placed {
  readonly place: string;
  /** The same for the same thing in every export of its program. */
  readonly key: string;
}

/** A highlight as another program kept it. */
export interface ImportedHighlight extends Placed {
  /** Its id in a Lectern library, when it comes from one. */
  readonly id: string | null;
  readonly quote: TextQuote;
  /** Where it stood in the other program's text, if known; UTF-16 code units or code points, as `points` says. */
  readonly span: TextSpan | null;
  readonly points: boolean;
  readonly color: HighlightColor | null;
  readonly note: string;
  readonly tags: readonly string[];
  /** ISO 8601, UTC; null when not known. */
  readonly createdAt: string | null;
  readonly updatedAt: string | null;
}

/** A note on a whole page. */
export interface ImportedNote extends Placed {
  readonly note: string;
}

/** What a person corrected of what was found in an article of a Lectern library. */
export interface ImportedCorrection extends Placed, Omit<Correction, 'createdAt'> {
  readonly createdAt: string | null;
}

/** A page or book with what was kept of it. */
export interface ImportedArticle extends Placed {
  /** Its id in a Lectern library, when it comes from one. */
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
  /** Its text, when the file has it. */
  readonly content:
    | { readonly kind: 'html'; readonly html: string }
    | { readonly kind: 'article'; readonly article: ExtractedArticle }
    | null;
}

/** Something in a file that could not be read, in plain words. */
export interface ImportProblem {
  readonly place: string;
  readonly message: string;
}

/** What a file holds. */
export interface ParsedAnnotations {
  readonly format: AnnotationFormat;
  readonly articles: readonly ImportedArticle[];
  readonly problems: readonly ImportProblem[];
  /** What a person should know of such files, in a sentence. */
  readonly remark?: string;
}

export const noArticleFacts = {
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

export const noHighlightFacts = {
  id: null,
  span: null,
  points: false,
  color: null,
  note: '',
  tags: [],
  createdAt: null,
  updatedAt: null,
} as const;
