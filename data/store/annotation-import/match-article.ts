import type { ImportedArticle } from '../../../core/annotation-import/model.ts';
import { normalizeUrl } from '../../../core/annotation-import/normalize-url.ts';
import { placeImported } from '../../../core/annotation-import/place.ts';
import { getRow, getRows } from '../sqlite/database.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';
import { getVersionText } from '../highlights/highlight-places.ts';
import { isSameAuthor, titleKey } from '../articles/same-work.ts';

/** An article of the library that may match an imported one. */
export interface KnownArticle {
  readonly id: string;
  readonly title: string;
  readonly byline: string | null;
  readonly url: string | null;
  readonly deletedAt: string | null;
}

/** Matches imported articles to those of the library. Caches what it reads. */
export interface ArticleMatcher {
  match(article: ImportedArticle): KnownArticle | null;
  /** Registers an article that was just added. */
  add(article: KnownArticle): void;
}

/** The title of an article without one. */
export const untitled = 'Untitled';

/** The key of the page with a URL: the URL itself if it is not valid. */
const pageOf = (url: string | null): string | null => (url === null ? null : (normalizeUrl(url) ?? url));

const currentText = (db: ReadableDb, id: string): string => {
  const row = getRow<{ text_version: number }>(db, sql`SELECT text_version FROM articles WHERE id = ${id}`);
  return (row && getVersionText(db, id, row.text_version)) ?? '';
};

/** Whether the text of the article contains any of the imported quotes. */
function hasWordsOf(db: ReadableDb, id: string, { highlights }: ImportedArticle): boolean {
  const text = currentText(db, id);
  return placeImported(highlights.slice(0, 8), text).some((span) => span !== null);
}

/**
 * Matches by id, if the file is from a library; by URL; by title and author. An article with the same title but without the URL must
 * contain one of the quotes, because many pages have the title "Home".
 */
export function createMatcher(db: ReadableDb): ArticleMatcher {
  const byUrl = new Map<string, KnownArticle>();
  const byTitle = new Map<string, KnownArticle[]>();
  const byId = new Map<string, KnownArticle>();
  const add = (known: KnownArticle): void => {
    byId.set(known.id, known);
    const url = pageOf(known.url);
    if (url !== null && (!byUrl.has(url) || known.deletedAt === null)) byUrl.set(url, known);
    const title = titleKey(known.title);
    if (title !== '') byTitle.set(title, [...(byTitle.get(title) ?? []), known]);
  };
  const rows = getRows<Omit<KnownArticle, 'deletedAt'> & { readonly deleted_at: string | null }>(
    db,
    sql`SELECT id, title, byline, url, deleted_at FROM articles ORDER BY added_at`,
  );
  for (const { deleted_at: deletedAt, ...row } of rows) add({ ...row, deletedAt });

  const withTitle = (article: ImportedArticle): KnownArticle | null => {
    const candidates = (byTitle.get(titleKey(article.title ?? untitled)) ?? []).filter(
      ({ byline, deletedAt }) => deletedAt === null && isSameAuthor(byline, article.byline),
    );
    const confirmed = candidates.filter(({ id }) => hasWordsOf(db, id, article));
    if (confirmed.length > 0) return confirmed[0] ?? null;
    // One that has neither text nor URL cannot be distinguished from it.
    const waiting = candidates.find(({ id, url }) => url === null && currentText(db, id) === '');
    if (waiting && article.url === null) return waiting;
    // Matched by title only: its author must be known, and it must be the only candidate and have no other URL.
    const [only, ...others] = candidates;
    const isNamed = only && others.length === 0 && only.byline !== null && article.byline !== null;
    return isNamed && article.url === null ? only : null;
  };

  return {
    add,
    match(article) {
      if (article.id !== null) {
        const known = byId.get(article.id);
        if (known) return known;
      }
      const url = pageOf(article.url);
      return (
        (url === null ? undefined : byUrl.get(url)) ??
        (article.title === null && article.url !== null ? null : withTitle(article))
      );
    },
  };
}
