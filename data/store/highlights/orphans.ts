import { suggestPlaces } from '../../../core/anchoring/suggest.ts';
import type { TextAnchor } from '../../../core/model/anchor.ts';
import { AppError } from '../../../core/model/error.ts';
import type { TextSpan } from '../../../core/model/span.ts';
import { getRow, inTransaction, nowIso, run } from '../sqlite/database.ts';
import type { Db } from '../sqlite/database.ts';
import { getVersionText, placeHighlights } from './highlight-places.ts';

/** A place that an orphan might belong to, with what stands around it. */
export interface PlaceSuggestion {
  readonly span: TextSpan;
  readonly score: number;
  readonly by: 'words' | 'place';
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

interface Row {
  readonly article_id: string;
  readonly text_version: number;
  readonly span_start: number;
  readonly span_end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly shown: number;
}

function requireRow(db: Db, id: string): Row {
  const row = getRow<Row>(
    db,
    `SELECT h.article_id, h.text_version, h.span_start, h.span_end, h.exact, h.prefix, h.suffix, a.text_version AS shown
     FROM highlights h JOIN articles a ON a.id = h.article_id WHERE h.id = :id AND h.deleted_at IS NULL`,
    { id },
  );
  if (!row)
    throw new AppError('not-found', 'This highlight is not there any more. It may have been deleted.');
  return row;
}

const anchorOf = (row: Row): TextAnchor => ({
  span: { start: row.span_start, end: row.span_end },
  quote: { exact: row.exact, prefix: row.prefix, suffix: row.suffix },
  textVersion: row.text_version,
});

/** How much of the surroundings is shown, UTF-16 code units. */
const around = 60;

/** Places in the shown text that a highlight might belong to, the likeliest first. Throws `not-found`. */
export function suggestPlacesFor(db: Db, id: string): PlaceSuggestion[] {
  const row = requireRow(db, id);
  const text = getVersionText(db, row.article_id, row.shown) ?? '';
  const oldText = getVersionText(db, row.article_id, row.text_version);
  const found = suggestPlaces(anchorOf(row), text, oldText === undefined ? {} : { oldText });
  return found.map(({ span, score, by }) => ({
    span,
    score,
    by,
    before: text.slice(Math.max(0, span.start - around), span.start),
    words: text.slice(span.start, span.end),
    after: text.slice(span.end, span.end + around),
  }));
}

/** The anchor that a highlight was made with. Throws `not-found`. */
export const getMadeAnchor = (db: Db, id: string): TextAnchor => anchorOf(requireRow(db, id));

/** Gives a highlight back an anchor that it had, and finds it in the shown text. Throws `not-found`, `conflict`. */
export const putAnchorBack = (db: Db, id: string, anchor: TextAnchor, now = nowIso()): void =>
  inTransaction(db, () => {
    const row = requireRow(db, id);
    const made = getVersionText(db, row.article_id, anchor.textVersion);
    if (made === undefined)
      throw new AppError('conflict', 'The text that this highlight was made in is not kept any more.');
    // One that came without a place has none again.
    const quoteOnly = made.slice(anchor.span.start, anchor.span.end) === anchor.quote.exact ? 0 : 1;
    run(
      db,
      `UPDATE highlights SET text_version = :textVersion, span_start = :start, span_end = :end, exact = :exact,
         prefix = :prefix, suffix = :suffix, quote_only = :quoteOnly, updated_at = :now WHERE id = :id`,
      { id, now, quoteOnly, textVersion: anchor.textVersion, ...anchor.span, ...anchor.quote },
    );
    run(db, 'DELETE FROM highlight_places WHERE highlight_id = :id', { id });
    placeHighlights(db, row.article_id);
  });
