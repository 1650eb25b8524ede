import { messageRef } from '../../../messages/message-keys.ts';
import { describeSpan } from '../../../core/anchoring/describe.ts';
import type { TextAnchor } from '../../../core/model/anchor.ts';
import { AppError } from '../../../core/model/error.ts';
import type { TextSpan } from '../../../core/model/span.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';
import type { Sql } from '../sqlite/sql.ts';
import { getVersionText } from './highlight-places.ts';

/** The anchor of a span in a version of an article's text. Throws `conflict` without that version, and `bad-request` for a span outside of it. */
export function anchorAt(db: ReadableDb, articleId: string, span: TextSpan, textVersion: number): TextAnchor {
  const text = getVersionText(db, articleId, textVersion);
  if (text === undefined) throw new AppError('conflict', messageRef('errors.article.changed'));
  if (span.end > text.length) throw new AppError('bad-request', messageRef('errors.selection'));
  return describeSpan(text, span, textVersion);
}

/** The columns of an anchor with their values, for an UPDATE of highlights. */
export const anchorAssignments = ({ span, quote, textVersion }: TextAnchor): Sql =>
  sql`text_version = ${textVersion}, span_start = ${span.start}, span_end = ${span.end}, exact = ${quote.exact},
    prefix = ${quote.prefix}, suffix = ${quote.suffix}`;

/** Columns and values of a new highlight. @param quoteOnly the anchor's span is in no text; see the migration 0090. */
export interface HighlightColumns {
  readonly id: string;
  readonly articleId: string;
  readonly anchor: TextAnchor;
  readonly quoteOnly: boolean;
  readonly color: string;
  readonly note: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** The INSERT of a new highlight. */
export const insertHighlight = (highlight: HighlightColumns): Sql => {
  const { id, articleId, anchor, quoteOnly, color, note, createdAt, updatedAt } = highlight;
  const { span, quote, textVersion } = anchor;
  return sql`INSERT INTO highlights (id, article_id, text_version, span_start, span_end, exact, prefix, suffix, quote_only,
      color, note, created_at, updated_at)
    VALUES (${id}, ${articleId}, ${textVersion}, ${span.start}, ${span.end}, ${quote.exact}, ${quote.prefix},
      ${quote.suffix}, ${quoteOnly ? 1 : 0}, ${color}, ${note}, ${createdAt}, ${updatedAt})`;
};
