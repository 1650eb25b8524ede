import type { EntityKind, Place, QuoteKind } from '../analysis.ts';
import type { TextSpan } from '../span.ts';

/** An entity across the library, identified by kind and `nameKey`. */
export interface LibraryEntity {
  readonly kind: EntityKind;
  readonly nameKey: string;
  /** The most frequent spelling. */
  readonly name: string;
  /** Its description in an article, or null. */
  readonly description: string | null;
  readonly articles: number;
  readonly mentions: number;
  readonly quotes: number;
}

/** An article that mentions an entity. */
export interface EntityArticle {
  readonly articleId: string;
  readonly title: string;
  readonly siteName: string | null;
  readonly publishedAt: string | null;
  readonly addedAt: string;
  readonly mentions: number;
  readonly quotes: number;
}

/** An entity mentioned in the same articles. */
export interface LibraryCompanion {
  readonly kind: EntityKind;
  readonly nameKey: string;
  readonly name: string;
  /** Number of articles that mention both. */
  readonly articles: number;
}

/** An entity with its articles. */
export interface EntityPage extends LibraryEntity {
  /** The first ones of all its articles, those with the most mentions first. */
  readonly inArticles: readonly EntityArticle[];
  readonly companions: readonly LibraryCompanion[];
}

/** A position; spans refer to the displayed text of the article. */
interface InArticle extends TextSpan {
  readonly articleId: string;
  readonly title: string;
}

/** A mention with its sentence. */
export interface EntityPassage extends TextSpan {
  readonly before: string;
  readonly mention: string;
  readonly after: string;
}

export interface EntityQuote extends InArticle {
  readonly text: string;
  readonly kind: QuoteKind;
}

/** A date in a sentence that mentions the entity. */
export interface EntityDate extends InArticle {
  readonly text: string;
  /** First and last day, YYYY-MM-DD; null when unknown. */
  readonly from: string | null;
  readonly to: string | null;
  readonly sentence: string;
}

/** Mentions, quotes and dates of an entity across articles. */
export interface EntityDetails {
  readonly aliases: readonly string[];
  readonly place: Place | null;
  readonly country: string | null;
  readonly quotes: readonly EntityQuote[];
  /** In chronological order. */
  readonly timeline: readonly EntityDate[];
  /** Number of articles evaluated: those with the most mentions. */
  readonly read: number;
}
