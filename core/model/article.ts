import type { Block } from './block.ts';
import type { ArticlePage } from './pages/page.ts';
import type { LeftOutSection } from './left-out.ts';
import type { StructureKind } from './structure-limits.ts';

export type { Block, BlockKind, ImageReference, Mark, TableCell } from './block.ts';

/** An extracted document before it is stored as an article. */
export interface ExtractedArticle {
  readonly title: string;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly url: string | null;
  /** ISO 8601, a date or a date with time; null when unknown. */
  readonly publishedAt: string | null;
  /** BCP 47 tag. */
  readonly lang: string | null;
  readonly excerpt: string;
  /** Source of the lead image, in the form of `ImageReference.source`; null when there is none. */
  readonly leadImage: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Passages of a web page that are not in the text. */
  readonly leftOut?: readonly LeftOutSection[];
  /** Of a document with pages. */
  readonly pages?: readonly ArticlePage[];
}

/** Origin of an article: `web` was fetched from its URL, `sample` is bundled with the app, the others are file types. */
export const articleSources = [
  'html',
  'markdown',
  'text',
  'paste',
  'sample',
  'web',
  'mhtml',
  'epub',
  'pdf',
] as const;
export type ArticleSource = (typeof articleSources)[number];

/** An article in the library. */
export interface Article extends ExtractedArticle {
  readonly id: string;
  readonly source: ArticleSource;
  /** Version number of the text, from 1. */
  readonly textVersion: number;
  /** ISO 8601, UTC. */
  readonly addedAt: string;
  readonly words: number;
  /** The note on the article, Markdown; empty when there is none. */
  readonly note: string;
  readonly tags: readonly string[];
  /** First visible code unit of `text` when the article was last read. */
  readonly readingPosition: number;
  /** What the article has more of than can be shown; it is shown with less structure. */
  readonly simplified: readonly StructureKind[];
}

/** An entry of the library list. */
export interface ArticleSummary {
  readonly id: string;
  readonly title: string;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly url: string | null;
  readonly source: ArticleSource;
  readonly publishedAt: string | null;
  /** BCP 47 tag. */
  readonly lang: string | null;
  readonly addedAt: string;
  readonly excerpt: string;
  readonly leadImage: string | null;
  readonly words: number;
  readonly tags: readonly string[];
  readonly highlights: number;
  /** Number of notes on highlights, plus one for the article note. */
  readonly notes: number;
  /** 0 to 1. */
  readonly progress: number;
}
