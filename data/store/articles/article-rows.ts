import type { Article, ArticleSource, ArticleSummary } from '../../../core/model/article.ts';
import { getTags } from '../tags/tags.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';
import { readStoredBlocks } from './stored-blocks.ts';

interface Described {
  readonly id: string;
  readonly source: string;
  readonly title: string;
  readonly byline: string | null;
  readonly site_name: string | null;
  readonly url: string | null;
  readonly published_at: string | null;
  readonly lang: string | null;
  readonly added_at: string;
  readonly excerpt: string;
  readonly lead_image: string | null;
  readonly words: number;
}

export interface ArticleRow extends Described {
  readonly text_version: number;
  readonly text: string;
  readonly blocks: string;
  readonly note: string;
  readonly position: number;
}

export interface SummaryRow extends Described {
  readonly text_length: number;
  readonly highlights: number;
  readonly notes: number;
  readonly position: number;
}

/** The columns of `SummaryRow`, from `articles a` and its `reading_positions p`. */
export const summaryColumns = sql`a.id, a.source, a.title, a.byline, a.site_name, a.url, a.published_at, a.lang,
  a.added_at, a.excerpt, a.lead_image, a.words, a.text_length, coalesce(p.position, 0) AS position,
  (SELECT count(*) FROM highlights h WHERE h.article_id = a.id AND h.deleted_at IS NULL) AS highlights,
  (SELECT count(*) FROM highlights h WHERE h.article_id = a.id AND h.deleted_at IS NULL AND h.note <> '')
    + (SELECT count(*) FROM article_notes n WHERE n.article_id = a.id AND n.note <> '') AS notes`;

const toDescribed = (row: Described) => ({
  id: row.id,
  source: row.source as ArticleSource,
  title: row.title,
  byline: row.byline,
  siteName: row.site_name,
  url: row.url,
  publishedAt: row.published_at,
  lang: row.lang,
  addedAt: row.added_at,
  excerpt: row.excerpt,
  leadImage: row.lead_image,
  words: row.words,
});

export const rowToArticle = (db: ReadableDb, row: ArticleRow): Article => ({
  ...toDescribed(row),
  text: row.text,
  ...readStoredBlocks(row.blocks, row.text),
  textVersion: row.text_version,
  note: row.note,
  tags: getTags(db, 'article', row.id),
  readingPosition: Math.min(row.position, row.text.length),
});

export const rowToSummary = (row: SummaryRow, tags: readonly string[]): ArticleSummary => ({
  ...toDescribed(row),
  tags,
  highlights: row.highlights,
  notes: row.notes,
  progress: row.text_length === 0 ? 0 : Math.min(1, row.position / row.text_length),
});
