import type { EntityKind, Place, QuoteKind } from './analysis.ts';
import type { TextSpan } from './span.ts';

/** An entity of the whole library: what has one kind and one `nameKey` in its articles. */
export interface LibraryEntity {
  readonly kind: EntityKind;
  readonly nameKey: string;
  /** As most articles write it. */
  readonly name: string;
  /** What an article says of it, or null. */
  readonly description: string | null;
  readonly articles: number;
  readonly mentions: number;
  readonly quotes: number;
}

/** One article that names an entity. */
export interface EntityArticle {
  readonly articleId: string;
  readonly title: string;
  readonly siteName: string | null;
  readonly publishedAt: string | null;
  readonly addedAt: string;
  readonly mentions: number;
  readonly quotes: number;
}

/** An entity that the same articles name. */
export interface LibraryCompanion {
  readonly kind: EntityKind;
  readonly nameKey: string;
  readonly name: string;
  /** How many articles name both. */
  readonly articles: number;
}

/** An entity over all articles. */
export interface EntityPage extends LibraryEntity {
  /** The most mentions first. */
  readonly inArticles: readonly EntityArticle[];
  readonly companions: readonly LibraryCompanion[];
}

/** Where something stands: spans count in the shown text of the article. */
interface InArticle extends TextSpan {
  readonly articleId: string;
  readonly title: string;
}

/** A mention in its sentence. */
export interface EntityPassage extends TextSpan {
  readonly before: string;
  readonly mention: string;
  readonly after: string;
}

export interface EntityQuote extends InArticle {
  readonly text: string;
  readonly kind: QuoteKind;
}

/** A date in a sentence that speaks of the entity. */
export interface EntityDate extends InArticle {
  readonly text: string;
  /** First and last day, YYYY-MM-DD; null when it is not known. */
  readonly from: string | null;
  readonly to: string | null;
  readonly sentence: string;
}

/** What the articles say of an entity. */
export interface EntityDetails {
  readonly aliases: readonly string[];
  readonly place: Place | null;
  readonly country: string | null;
  readonly quotes: readonly EntityQuote[];
  /** In the order of time. */
  readonly timeline: readonly EntityDate[];
  /** How many articles were read for this: those with the most mentions. */
  readonly read: number;
}
