import { findQuotes } from '../../../core/annotation-import/find-quotes.ts';
import { findAnchors } from '../../../core/anchoring/find.ts';
import type { FoundAnchor } from '../../../core/anchoring/find.ts';
import type { TextAnchor } from '../../../core/model/anchor.ts';
import { getRow, getRows, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';

interface AnchorRow {
  readonly id: string;
  readonly text_version: number;
  readonly span_start: number;
  readonly span_end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly quote_only: number;
}

/** The text of one version of an article, or undefined when there is no such version. */
export const getVersionText = (db: ReadableDb, articleId: string, version: number): string | undefined =>
  getRow<{ text: string }>(
    db,
    sql`SELECT text FROM article_versions WHERE article_id = ${articleId} AND version = ${version}`,
  )?.text;

const currentVersion = (db: ReadableDb, articleId: string): number | undefined =>
  getRow<{ text_version: number }>(db, sql`SELECT text_version FROM articles WHERE id = ${articleId}`)
    ?.text_version;

/** The place of a highlight in a text. `made` identifies the anchor that was located: a place for another anchor is outdated. */
export interface HighlightPlace extends FoundAnchor {
  readonly id: string;
  readonly made: string;
}

const madeOf = ({ text_version, span_start, span_end }: AnchorRow): string =>
  `${text_version}:${span_start}:${span_end}`;

const toAnchor = (row: AnchorRow): TextAnchor => ({
  span: { start: row.span_start, end: row.span_end },
  quote: { exact: row.exact, prefix: row.prefix, suffix: row.suffix },
  textVersion: row.text_version,
});

const anchorRows = (db: ReadableDb, articleId: string): AnchorRow[] =>
  getRows<AnchorRow>(
    db,
    sql`SELECT id, text_version, span_start, span_end, exact, prefix, suffix, quote_only FROM highlights
     WHERE article_id = ${articleId} ORDER BY text_version, span_start`,
  );

function byQuotes(rows: readonly AnchorRow[], text: string): FoundAnchor[] {
  const spans = findQuotes(
    rows.map((row) => toAnchor(row).quote),
    text,
  );
  return spans.map((span) => ({ state: span ? 'moved' : 'orphaned', span, score: span ? 1 : 0 }));
}

function fromText(
  db: ReadableDb,
  articleId: string,
  version: number,
  rows: readonly AnchorRow[],
  text: string,
): FoundAnchor[] {
  const oldText = getVersionText(db, articleId, version);
  return findAnchors(rows.map(toAnchor), text, oldText === undefined ? {} : { oldText });
}

/**
 * Locates an article's highlights in a text, deleted ones too, because they can be restored. Starts from the anchors that the user made,
 * not from earlier results, so that errors do not accumulate over versions.
 */
function findIn(
  db: ReadableDb,
  articleId: string,
  rows: readonly AnchorRow[],
  text: string,
): HighlightPlace[] {
  // Imported highlights without a place have no original text: they are located by their quotes.
  const textOf = (row: AnchorRow): number | null => (row.quote_only === 1 ? null : row.text_version);
  return [...new Set(rows.map(textOf))].flatMap((version) => {
    const group = rows.filter((row) => textOf(row) === version);
    const found = version === null ? byQuotes(group, text) : fromText(db, articleId, version, group, text);
    return group.flatMap((row, i) => {
      const place = found[i];
      return place ? [{ ...place, id: row.id, made: madeOf(row) }] : [];
    });
  });
}

/** Locates all highlights of an article in a text that is not stored yet. Reads only. */
export const findPlaces = (db: ReadableDb, articleId: string, text: string): HighlightPlace[] =>
  findIn(db, articleId, anchorRows(db, articleId), text);

/**
 * Locates the highlights of older texts in the shown one, and stores their places. Inside a transaction.
 * @param known what `findPlaces` found in the same text, so that it is not computed again.
 */
export function placeHighlights(
  db: WritableDb,
  articleId: string,
  known: readonly HighlightPlace[] = [],
): void {
  const version = currentVersion(db, articleId);
  const text = version === undefined ? undefined : getVersionText(db, articleId, version);
  if (version === undefined || text === undefined) return;
  const rows = anchorRows(db, articleId).filter(
    (row) => row.text_version !== version || row.quote_only === 1,
  );
  const byId = new Map(known.map((place) => [place.id, place]));
  const isKnown = (row: AnchorRow): boolean => byId.get(row.id)?.made === madeOf(row);
  const places = [
    ...rows.flatMap((row) => (isKnown(row) ? [byId.get(row.id)] : [])),
    ...findIn(
      db,
      articleId,
      rows.filter((row) => !isKnown(row)),
      text,
    ),
  ];
  for (const place of places) {
    if (!place) continue;
    const { id, state, span } = place;
    run(
      db,
      sql`INSERT OR REPLACE INTO highlight_places (highlight_id, text_version, state, span_start, span_end)
       VALUES (${id}, ${version}, ${state}, ${span?.start ?? null}, ${span?.end ?? null})`,
    );
  }
}
