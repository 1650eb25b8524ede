import { describeSpan } from '../../../core/anchoring/describe.ts';
import type { Highlight, HighlightColor } from '../../../core/model/annotation.ts';
import { AppError } from '../../../core/model/error.ts';
import { compareSpans } from '../../../core/model/span.ts';
import type { TextSpan } from '../../../core/model/span.ts';
import { requireArticle } from '../articles/articles.ts';
import { getRow, getRows, inTransaction, nowIso, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';
import { getVersionText, placeHighlights } from './highlight-places.ts';
import { rowToHighlight, selectHighlights } from './highlight-rows.ts';
import type { HighlightRow } from './highlight-rows.ts';
import { replaceTags } from '../tags/tags.ts';

export interface NewHighlight {
  readonly id: string;
  readonly articleId: string;
  readonly span: TextSpan;
  /** The version of the text that the person saw. */
  readonly textVersion: number;
  readonly color: HighlightColor;
  readonly note?: string | undefined;
  readonly tags?: readonly string[] | undefined;
}

export interface HighlightChange {
  readonly color?: HighlightColor | undefined;
  /** In the shown text. */
  readonly span?: TextSpan | undefined;
  readonly note?: string | undefined;
  readonly tags?: readonly string[] | undefined;
}

const notFound = (): AppError =>
  new AppError('not-found', 'This highlight is not there any more. It may have been deleted.');

const shownText = (db: ReadableDb, row: HighlightRow): (() => string) => {
  let text: string | undefined;
  return () => (text ??= getVersionText(db, row.article_id, row.current_version) ?? '');
};

const findRow = (db: ReadableDb, id: string): HighlightRow | undefined =>
  getRow<HighlightRow>(db, sql`${selectHighlights} WHERE h.id = ${id}`);

/** A highlight, deleted or not. Throws `not-found`. */
function requireHighlight(db: ReadableDb, id: string): Highlight {
  const row = findRow(db, id);
  if (!row) throw notFound();
  return rowToHighlight(db, row, shownText(db, row));
}

function describe(db: ReadableDb, articleId: string, span: TextSpan, textVersion: number) {
  const text = getVersionText(db, articleId, textVersion);
  if (text === undefined)
    throw new AppError('conflict', 'The text of this article has changed. Open it again, then highlight.');
  if (span.end > text.length)
    throw new AppError('bad-request', 'That selection does not lie within the text. Select it again.');
  const { span: whole, quote } = describeSpan(text, span, textVersion);
  return { start: whole.start, end: whole.end, ...quote, textVersion };
}

/** The highlights of an article in text order; those whose words are gone come last. Throws `not-found`. */
export function listHighlights(db: ReadableDb, articleId: string): Highlight[] {
  requireArticle(db, articleId);
  const rows = getRows<HighlightRow>(
    db,
    sql`${selectHighlights} WHERE h.article_id = ${articleId} AND h.deleted_at IS NULL
      ORDER BY h.created_at, h.rowid`,
  );
  const first = rows[0];
  if (!first) return [];
  const text = shownText(db, first);
  const orphans = (h: Highlight) => (h.state === 'orphaned' ? 1 : 0);
  return rows
    .map((row) => rowToHighlight(db, row, text))
    .toSorted((a, b) => orphans(a) - orphans(b) || compareSpans(a.anchor.span, b.anchor.span));
}

/**
 * Keeps a new highlight; its quote is made from the stored text. A selection made in an older text is kept in that one
 * and found again in the shown one. The same id twice changes nothing. Throws `not-found`, `conflict`, `bad-request`.
 */
export const createHighlight = (db: WritableDb, highlight: NewHighlight, now = nowIso()): Highlight =>
  inTransaction(db, () => {
    const { id, articleId, color } = highlight;
    const known = findRow(db, id);
    if (known && known.article_id !== articleId)
      throw new AppError('conflict', 'This highlight belongs to another article. Make a new one.');
    if (known) return rowToHighlight(db, known, shownText(db, known));
    requireArticle(db, articleId);
    run(
      db,
      `INSERT INTO highlights (id, article_id, text_version, span_start, span_end, exact, prefix, suffix, color, note,
         created_at, updated_at)
       VALUES (:id, :articleId, :textVersion, :start, :end, :exact, :prefix, :suffix, :color, :note, :now, :now)`,
      {
        ...describe(db, articleId, highlight.span, highlight.textVersion),
        id,
        articleId,
        color,
        note: highlight.note ?? '',
        now,
      },
    );
    replaceTags(db, 'highlight', id, highlight.tags ?? []);
    if (findRow(db, id)?.current_version !== highlight.textVersion) placeHighlights(db, articleId);
    return requireHighlight(db, id);
  });

/** Changes what is named and leaves the rest. Throws `not-found`, also for a deleted highlight, and `bad-request`. */
export const updateHighlight = (
  db: WritableDb,
  id: string,
  change: HighlightChange,
  now = nowIso(),
): Highlight =>
  inTransaction(db, () => {
    const row = findRow(db, id);
    if (!row || row.deleted_at !== null) throw notFound();
    if (change.span) {
      run(
        db,
        `UPDATE highlights SET text_version = :textVersion, quote_only = 0, span_start = :start, span_end = :end, exact = :exact,
           prefix = :prefix, suffix = :suffix WHERE id = :id`,
        { ...describe(db, row.article_id, change.span, row.current_version), id },
      );
      run(db, 'DELETE FROM highlight_places WHERE highlight_id = :id', { id });
    }
    run(
      db,
      `UPDATE highlights SET color = coalesce(:color, color), note = coalesce(:note, note), updated_at = :now
       WHERE id = :id`,
      { id, color: change.color ?? null, note: change.note ?? null, now },
    );
    if (change.tags) replaceTags(db, 'highlight', id, change.tags);
    return requireHighlight(db, id);
  });

/** Deletes a highlight so that it can come back. Answers its article's id. Twice is harmless. */
export const deleteHighlight = (db: WritableDb, id: string, now = nowIso()): string =>
  inTransaction(db, () => {
    const row = findRow(db, id);
    if (!row) throw notFound();
    run(db, 'UPDATE highlights SET deleted_at = coalesce(deleted_at, :now) WHERE id = :id', { id, now });
    return row.article_id;
  });

/** Brings a deleted highlight back as it was. Throws `not-found` for an id that never was. */
export const restoreHighlight = (db: WritableDb, id: string): Highlight =>
  inTransaction(db, () => {
    run(db, 'UPDATE highlights SET deleted_at = NULL WHERE id = :id', { id });
    return requireHighlight(db, id);
  });
