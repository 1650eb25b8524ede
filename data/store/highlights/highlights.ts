import { messageRef } from '../../../messages/message-keys.ts';
import type { Highlight, HighlightColor } from '../../../core/model/annotation.ts';
import { AppError } from '../../../core/model/error.ts';
import type { TextSpan } from '../../../core/model/span.ts';
import { requireArticle } from '../articles/articles.ts';
import { inTransaction, nowIso, run } from '../sqlite/database.ts';
import type { WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';
import { findHighlightRow, highlightNotFoundError, requireHighlight } from './find-highlights.ts';
import { anchorAssignments, anchorAt, insertHighlight } from './highlight-anchor.ts';
import { placeHighlights } from './highlight-places.ts';
import { replaceTags } from '../tags/tags.ts';

export interface NewHighlight {
  readonly id: string;
  readonly articleId: string;
  readonly span: TextSpan;
  /** The version of the text that was shown to the user. */
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

/**
 * Stores a new highlight; its quote is taken from the stored text. A selection in an older text is stored for that text and located in
 * the shown one. A known id changes nothing. Throws `not-found`, `conflict`, `bad-request`.
 */
export const createHighlight = (db: WritableDb, highlight: NewHighlight, now = nowIso()): Highlight =>
  inTransaction(db, () => {
    const { id, articleId, color } = highlight;
    const known = findHighlightRow(db, id);
    if (known && known.article_id !== articleId)
      throw new AppError('conflict', messageRef('errors.highlight.otherArticle'));
    if (known) return requireHighlight(db, id);
    requireArticle(db, articleId);
    const anchor = anchorAt(db, articleId, highlight.span, highlight.textVersion);
    const note = highlight.note ?? '';
    run(
      db,
      insertHighlight({
        id,
        articleId,
        anchor,
        quoteOnly: false,
        color,
        note,
        createdAt: now,
        updatedAt: now,
      }),
    );
    replaceTags(db, 'highlight', id, highlight.tags ?? []);
    if (findHighlightRow(db, id)?.current_version !== highlight.textVersion) placeHighlights(db, articleId);
    return requireHighlight(db, id);
  });

/** Changes the given properties. Throws `not-found`, also for a deleted highlight, and `bad-request`. */
export const updateHighlight = (
  db: WritableDb,
  id: string,
  change: HighlightChange,
  now = nowIso(),
): Highlight =>
  inTransaction(db, () => {
    const row = findHighlightRow(db, id);
    if (!row || row.deleted_at !== null) throw highlightNotFoundError();
    if (change.span) {
      const anchor = anchorAt(db, row.article_id, change.span, row.current_version);
      run(db, sql`UPDATE highlights SET ${anchorAssignments(anchor)}, quote_only = 0 WHERE id = ${id}`);
      run(db, sql`DELETE FROM highlight_places WHERE highlight_id = ${id}`);
    }
    run(
      db,
      sql`UPDATE highlights SET color = coalesce(${change.color ?? null}, color), note = coalesce(${change.note ?? null}, note), updated_at = ${now}
       WHERE id = ${id}`,
    );
    if (change.tags) replaceTags(db, 'highlight', id, change.tags);
    return requireHighlight(db, id);
  });
