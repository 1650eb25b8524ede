import { describeSpan } from '../../../core/anchoring/describe.ts';
import type { AnchorState, TextAnchor } from '../../../core/model/anchor.ts';
import type { Highlight, HighlightColor } from '../../../core/model/annotation.ts';
import { sql } from '../sqlite/sql.ts';

/** A highlight; with its place in the shown text if it was created in an older one. */
export interface HighlightRow {
  readonly id: string;
  readonly article_id: string;
  readonly text_version: number;
  readonly span_start: number;
  readonly span_end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly color: string;
  readonly note: string;
  readonly created_at: string;
  readonly updated_at: string;
  readonly deleted_at: string | null;
  /** 1: it was imported without a place in any text. */
  readonly quote_only: number;
  readonly current_version: number;
  readonly place_state: string | null;
  readonly place_start: number | null;
  readonly place_end: number | null;
}

/** Joins the highlights `h` of the articles `a` with their places `p` in the shown texts. */
export const joinShownPlaces = sql`LEFT JOIN highlight_places p ON p.highlight_id = h.id AND p.text_version = a.text_version`;

const isMadeInShownText = sql`h.text_version = a.text_version AND h.quote_only = 0`;

/** The state in the shown text, as `rowToHighlight` computes it. Needs `joinShownPlaces`. */
export const shownState = sql`CASE WHEN ${isMadeInShownText} THEN 'exact' ELSE coalesce(p.state, 'orphaned') END`;

/**
 * The quote in the shown text, as `rowToHighlight` computes it; of an orphaned highlight, the one it was created with.
 * Needs `joinShownPlaces`.
 */
export const shownQuote = sql`CASE WHEN ${isMadeInShownText} OR p.span_start IS NULL THEN h.exact ELSE
    (SELECT slice_text(v.text, p.span_start, p.span_end) FROM article_versions v
     WHERE v.article_id = h.article_id AND v.version = p.text_version) END`;

/** The columns of `HighlightRow`; a place in another version than the shown one is omitted. */
export const selectHighlights = sql`
  SELECT h.id, h.article_id, h.text_version, h.span_start, h.span_end, h.exact, h.prefix, h.suffix, h.color, h.note,
    h.created_at, h.updated_at, h.deleted_at, h.quote_only, a.text_version AS current_version,
    p.state AS place_state, p.span_start AS place_start, p.span_end AS place_end
  FROM highlights h JOIN articles a ON a.id = h.article_id
    ${joinShownPlaces}`;

const madeAnchor = (row: HighlightRow): TextAnchor => ({
  span: { start: row.span_start, end: row.span_end },
  quote: { exact: row.exact, prefix: row.prefix, suffix: row.suffix },
  textVersion: row.text_version,
});

/** The anchor in the shown text; an orphaned highlight keeps the one it was created with. */
function shownAnchor(
  row: HighlightRow,
  text: () => string,
): { readonly anchor: TextAnchor; readonly state: AnchorState } {
  if (row.text_version === row.current_version && row.quote_only === 0)
    return { anchor: madeAnchor(row), state: 'exact' };
  if (row.place_start === null || row.place_end === null)
    return { anchor: madeAnchor(row), state: 'orphaned' };
  const span = { start: row.place_start, end: row.place_end };
  return {
    anchor: describeSpan(text(), span, row.current_version),
    state: row.place_state === 'exact' ? 'exact' : 'moved',
  };
}

/**
 * @param text returns the shown text; called only for a highlight that was created in an older one.
 * @param tags those of the highlight
 */
export const rowToHighlight = (
  row: HighlightRow,
  text: () => string,
  tags: readonly string[],
): Highlight => ({
  id: row.id,
  articleId: row.article_id,
  ...shownAnchor(row, text),
  color: row.color as HighlightColor,
  note: row.note,
  tags: [...tags],
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});
