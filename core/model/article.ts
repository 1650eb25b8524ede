import type { Block } from './block.ts';

export type { Block, BlockKind, ImageReference, Mark, TableCell } from './block.ts';

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
  /** Where the picture that stands for the article is, as `ImageReference.source` says it; null when there is none. */
  readonly leadImage: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Where an article came from: `web` was fetched from its address, `sample` ships with the app, the others are kinds of files. */
export const articleSources = [
  'html',
  'markdown',
  'text',
  'paste',
  'sample',
  'web',
  'mhtml',
  'epub',
] as const;
export type ArticleSource = (typeof articleSources)[number];

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
  readonly leadImage: string | null;
  readonly words: number;
  readonly tags: readonly string[];
  readonly highlights: number;
  /** Notes on highlights plus the note on the article. */
  readonly notes: number;
  /** 0 to 1. */
  readonly progress: number;
}
