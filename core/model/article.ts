import type { TextSpan } from './span.ts';

/** Inline meaning of a part of a block; its span counts in `Article.text`. */
export type Mark =
  | (TextSpan & { readonly kind: 'emphasis' | 'strong' | 'code' | 'strike' | 'superscript' | 'subscript' })
  | (TextSpan & { readonly kind: 'link'; readonly href: string });

interface BlockBase extends TextSpan {
  readonly marks: readonly Mark[];
}

/**
 * A block of an article. Its words are `text.slice(start, end)`; blocks follow one another with one newline between,
 * so `Article.text` is all blocks' texts joined by "\n". A rule is an empty span.
 */
export type Block =
  | (BlockBase & { readonly kind: 'paragraph' })
  | (BlockBase & { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4 | 5 | 6 })
  | (BlockBase & { readonly kind: 'quote' })
  | (BlockBase & {
      readonly kind: 'listItem';
      readonly ordered: boolean;
      /** The number shown before an ordered item. */
      readonly ordinal: number;
      /** 0 for the outermost list. */
      readonly depth: number;
    })
  | (BlockBase & { readonly kind: 'code'; readonly language: string | null })
  | (BlockBase & { readonly kind: 'caption' })
  | (BlockBase & { readonly kind: 'rule' });

export type BlockKind = Block['kind'];

/** What extraction finds in a page or a text, before the library gives it an identity. */
export interface ExtractedArticle {
  readonly title: string;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly url: string | null;
  /** ISO 8601, a date or a date with time; null when the source does not say. */
  readonly publishedAt: string | null;
  /** BCP 47 tag. */
  readonly lang: string | null;
  readonly excerpt: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Where an article came from. `sample` ships with the app. */
export type ArticleSource = 'html' | 'markdown' | 'text' | 'paste' | 'sample';

/** An article in the library. */
export interface Article extends ExtractedArticle {
  readonly id: string;
  readonly source: ArticleSource;
  /** Counts the versions of the text, from 1. */
  readonly textVersion: number;
  /** ISO 8601 with time, UTC. */
  readonly addedAt: string;
  readonly words: number;
  /** The note on the whole article, Markdown; empty when there is none. */
  readonly note: string;
  readonly tags: readonly string[];
  /** First visible code unit of `text` when the article was last read. */
  readonly readingPosition: number;
}

/** One line of the library list. */
export interface ArticleSummary {
  readonly id: string;
  readonly title: string;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly url: string | null;
  readonly source: ArticleSource;
  readonly publishedAt: string | null;
  readonly addedAt: string;
  readonly excerpt: string;
  readonly words: number;
  readonly tags: readonly string[];
  readonly highlights: number;
  /** Notes on highlights plus the note on the article. */
  readonly notes: number;
  /** 0 to 1. */
  readonly progress: number;
}
