import { findAnchors } from '../../core/anchor/find.ts';
import { getRow, getRows, run } from './database.ts';
import type { Db } from './database.ts';

interface AnchorRow {
  readonly id: string;
  readonly text_version: number;
  readonly span_start: number;
  readonly span_end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** The text of one version of an article, or undefined when there is no such version. */
export const getVersionText = (db: Db, articleId: string, version: number): string | undefined =>
  getRow<{ text: string }>(
    db,
    'SELECT text FROM article_versions WHERE article_id = :articleId AND version = :version',
    { articleId, version },
  )?.text;

const currentVersion = (db: Db, articleId: string): number | undefined =>
  getRow<{ text_version: number }>(db, 'SELECT text_version FROM articles WHERE id = :articleId', {
    articleId,
  })?.text_version;

/**
 * Finds the highlights of older texts in the shown one and remembers where they stand. It starts from the place and the
 * words that the person chose, never from an earlier answer, so that errors do not add up over versions. Deleted
 * highlights too: they may come back. Call it inside a transaction.
 */
export function placeHighlights(db: Db, articleId: string): void {
  const version = currentVersion(db, articleId);
  const text = version === undefined ? undefined : getVersionText(db, articleId, version);
  if (version === undefined || text === undefined) return;
  const rows = getRows<AnchorRow>(
    db,
    `SELECT id, text_version, span_start, span_end, exact, prefix, suffix FROM highlights
     WHERE article_id = :articleId AND text_version <> :version ORDER BY text_version, span_start`,
    { articleId, version },
  );
  for (const old of new Set(rows.map((row) => row.text_version))) {
    const group = rows.filter((row) => row.text_version === old);
    const oldText = getVersionText(db, articleId, old);
    const found = findAnchors(
      group.map((row) => ({
        span: { start: row.span_start, end: row.span_end },
        quote: { exact: row.exact, prefix: row.prefix, suffix: row.suffix },
        textVersion: old,
      })),
      text,
      oldText === undefined ? {} : { oldText },
    );
    for (const [index, { state, span }] of found.entries()) {
      run(
        db,
        `INSERT OR REPLACE INTO highlight_places (highlight_id, text_version, state, span_start, span_end)
         VALUES (:id, :version, :state, :start, :end)`,
        {
          id: group[index]?.id ?? null,
          version,
          state,
          start: span?.start ?? null,
          end: span?.end ?? null,
        },
      );
    }
  }
}
