import { messageRef } from '../../../messages/message-keys.ts';
import { suggestPlaces } from '../../../core/anchoring/suggest.ts';
import type { TextAnchor } from '../../../core/model/anchor.ts';
import { AppError } from '../../../core/model/error.ts';
import type { TextSpan } from '../../../core/model/span.ts';
import { getRow } from '../sqlite/database.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';
import { getVersionText } from './highlight-places.ts';

/** A possible place of an orphaned highlight, with its context. */
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

function requireRow(db: ReadableDb, id: string): Row {
  const row = getRow<Row>(
    db,
    sql`SELECT h.article_id, h.text_version, h.span_start, h.span_end, h.exact, h.prefix, h.suffix, a.text_version AS shown
     FROM highlights h JOIN articles a ON a.id = h.article_id WHERE h.id = ${id} AND h.deleted_at IS NULL`,
  );
  if (!row) throw new AppError('not-found', messageRef('errors.highlight.gone'));
  return row;
}

const anchorOf = (row: Row): TextAnchor => ({
  span: { start: row.span_start, end: row.span_end },
  quote: { exact: row.exact, prefix: row.prefix, suffix: row.suffix },
  textVersion: row.text_version,
});

/** Length of the context on each side, UTF-16 code units. */
const around = 60;

/** Possible places of a highlight in the shown text, best first. Throws `not-found`. */
export function suggestPlacesFor(db: ReadableDb, id: string): PlaceSuggestion[] {
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
