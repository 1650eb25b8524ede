import { messageRef } from '../../../messages/message-keys.ts';
import type { TextAnchor } from '../../../core/model/anchor.ts';
import type { HighlightColor } from '../../../core/model/annotation.ts';
import { AppError } from '../../../core/model/error.ts';
import { getRow, inTransaction, nowIso, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';
import { getTags, replaceTags } from '../tags/tags.ts';
import { anchorAssignments } from './highlight-anchor.ts';
import { getVersionText, placeHighlights } from './highlight-places.ts';

/** The properties of a highlight that can be changed. */
export interface HighlightValues {
  readonly id: string;
  readonly color?: HighlightColor | undefined;
  readonly note?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  /** The anchor that the user made, in the version of the text that was shown. */
  readonly anchor?: TextAnchor | undefined;
}

export interface KnownHighlight extends Required<HighlightValues> {
  readonly articleId: string;
}

interface Row {
  readonly article_id: string;
  readonly color: HighlightColor;
  readonly note: string;
  readonly text_version: number;
  readonly span_start: number;
  readonly span_end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A highlight as stored, deleted or not; null for an unknown id. */
export function getHighlightValues(db: ReadableDb, id: string): KnownHighlight | null {
  const row = getRow<Row>(
    db,
    sql`SELECT article_id, color, note, text_version, span_start, span_end, exact, prefix, suffix
     FROM highlights WHERE id = ${id}`,
  );
  return (
    (row && {
      id,
      articleId: row.article_id,
      color: row.color,
      note: row.note,
      tags: getTags(db, 'highlight', id),
      anchor: {
        span: { start: row.span_start, end: row.span_end },
        quote: { exact: row.exact, prefix: row.prefix, suffix: row.suffix },
        textVersion: row.text_version,
      },
    }) ??
    null
  );
}

/** Assigns an earlier anchor to a highlight, and locates it in the shown text. Throws `conflict`. */
function assignAnchor(db: WritableDb, { id, articleId }: KnownHighlight, anchor: TextAnchor): void {
  const made = getVersionText(db, articleId, anchor.textVersion);
  if (made === undefined) throw new AppError('conflict', messageRef('errors.highlight.textGone'));
  // A highlight that was imported without a place has none again.
  const quoteOnly = made.slice(anchor.span.start, anchor.span.end) === anchor.quote.exact ? 0 : 1;
  run(
    db,
    sql`UPDATE highlights SET ${anchorAssignments(anchor)}, quote_only = ${quoteOnly} WHERE id = ${id}`,
  );
  run(db, sql`DELETE FROM highlight_places WHERE highlight_id = ${id}`);
  placeHighlights(db, articleId);
}

/** The values of `from` for the properties that `named` has. */
export const valuesNamedBy = (named: Partial<HighlightValues>, from: KnownHighlight): HighlightValues => ({
  id: from.id,
  ...(named.color === undefined ? {} : { color: from.color }),
  ...(named.note === undefined ? {} : { note: from.note }),
  ...(named.tags === undefined ? {} : { tags: from.tags }),
  ...(named.anchor === undefined ? {} : { anchor: from.anchor }),
});

/**
 * Assigns values to highlights, deleted ones too, in one transaction. Returns their previous values; unknown ids are omitted. Throws
 * `conflict`.
 */
export const assignHighlights = (
  db: WritableDb,
  highlights: readonly HighlightValues[],
  now = nowIso(),
): KnownHighlight[] =>
  inTransaction(db, () =>
    highlights.flatMap(({ id, color, note, tags, anchor }) => {
      const before = getHighlightValues(db, id);
      if (!before) return [];
      run(
        db,
        sql`UPDATE highlights SET color = coalesce(${color ?? null}, color), note = coalesce(${note ?? null}, note), updated_at = ${now}
         WHERE id = ${id}`,
      );
      if (tags) replaceTags(db, 'highlight', id, tags);
      if (anchor) assignAnchor(db, before, anchor);
      return [before];
    }),
  );
