import { normalizeUrl } from '../../../core/annotation-import/normalize-url.ts';
import type { ExtractedArticle } from '../../../core/model/article.ts';
import { getRows } from '../sqlite/database.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';
import { isSameAuthor, titleKey } from './same-work.ts';

interface WaitingRow {
  readonly id: string;
  readonly title: string;
  readonly byline: string | null;
  readonly url: string | null;
}

const waiting = sql`SELECT id, title, byline, url FROM articles WHERE text_length = 0 AND deleted_at IS NULL`;

/** The articles without a text that can be fetched, in the order in which they were added. */
export const listFetchable = (db: ReadableDb): string[] =>
  getRows<WaitingRow>(db, sql`${waiting} AND url IS NOT NULL ORDER BY added_at, rowid`)
    .filter(({ url }) => url !== null && normalizeUrl(url) !== null)
    .map(({ id }) => id);

function byUrl(db: ReadableDb, url: string): string | undefined {
  const wanted = normalizeUrl(url);
  if (wanted === null) return undefined;
  // There may be thousands, but few of one site.
  const host = wanted.split(/[/?]/, 1)[0] ?? '';
  const rows = getRows<WaitingRow>(db, sql`${waiting} AND instr(lower(url), ${host}) > 0 ORDER BY added_at`);
  return rows.find((row) => row.url !== null && normalizeUrl(row.url) === wanted)?.id;
}

function byTitle(db: ReadableDb, { title, byline }: ExtractedArticle): string | undefined {
  if (byline === null) return undefined;
  const rows = getRows<WaitingRow>(
    db,
    sql`${waiting} AND url IS NULL AND byline IS NOT NULL ORDER BY added_at`,
  );
  return rows.find((row) => titleKey(row.title) === titleKey(title) && isSameAuthor(row.byline, byline))?.id;
}

/** The article without a text that this one belongs to: by its normalized URL, or by title and author when it has no URL. */
export const findWaiting = (db: ReadableDb, article: ExtractedArticle): string | undefined =>
  (article.url === null ? undefined : byUrl(db, article.url)) ?? byTitle(db, article);
