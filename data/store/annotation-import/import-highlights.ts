import type { ImportedArticle, ImportedHighlight } from '../../../core/annotation-import/model.ts';
import { placeImported } from '../../../core/annotation-import/place.ts';
import type { ImportedItem, ItemStatus } from '../../../core/annotation-import/report.ts';
import type { SourceUpdate } from '../../../core/annotation-import/source-state.ts';
import type { TextSpan } from '../../../core/model/span.ts';
import { getRow, run } from '../sqlite/database.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';
import { getVersionText } from '../highlights/highlight-places.ts';
import { insertHighlight } from '../highlights/highlight-anchor.ts';
import { replaceTags } from '../tags/tags.ts';
import { findSourceUpdate, idOf, importedAnchor, stateOf } from './imported-highlight.ts';
import type { ImportTarget } from './import-target.ts';
import { excerpt, reportItem } from './report-item.ts';
import { markHighlightNote } from './imported-notes.ts';
import { getLocalState, setSourceState } from './source-states.ts';

interface Outcome {
  readonly status: ItemStatus;
  readonly update: SourceUpdate | null;
}

/** Whether it is in the trash because its import was undone; importing it again restores it. */
const wasUndone = (db: ReadableDb, id: string): boolean =>
  getRow(
    db,
    sql`SELECT 1 FROM import_parts p JOIN highlights h ON h.id = p.target
     WHERE p.target = ${id} AND p.kind = 'highlight' AND p.removed = 1 AND h.deleted_at IS NOT NULL`,
  ) !== undefined;

const exists = (db: ReadableDb, id: string): boolean =>
  getRow(db, sql`SELECT 1 FROM highlights WHERE id = ${id}`) !== undefined;

/** Handles a highlight that exists, deleted or not: it stays as it is, unless its import was undone. */
function importExisting({ db, batch }: ImportTarget, highlight: ImportedHighlight): Outcome {
  const id = idOf(highlight);
  if (wasUndone(db, id)) {
    run(db, sql`UPDATE highlights SET deleted_at = NULL WHERE id = ${id}`);
    batch.record('highlight', id, JSON.stringify(getLocalState(db, id)));
    return { status: 'imported', update: null };
  }
  const update = findSourceUpdate(db, id, highlight);
  return { status: update ? 'changed' : 'unchanged', update };
}

/** The text that highlights are placed in. */
interface ShownText {
  readonly text: string;
  readonly version: number;
}

function shownText({ db, articleId }: ImportTarget): ShownText {
  const version =
    getRow<{ version: number }>(db, sql`SELECT text_version AS version FROM articles WHERE id = ${articleId}`)
      ?.version ?? 1;
  return { version, text: getVersionText(db, articleId, version) ?? '' };
}

/** Adds a highlight, at a span of the shown text or with its quote only. */
function importNew(
  { db, articleId, batch, now }: ImportTarget,
  highlight: ImportedHighlight,
  { text, version }: ShownText,
  span: TextSpan | null,
): Outcome {
  const id = idOf(highlight);
  const state = stateOf(highlight);
  const createdAt = highlight.createdAt ?? now;
  run(
    db,
    insertHighlight({
      id,
      articleId,
      anchor: importedAnchor(highlight, text, version, span),
      quoteOnly: span === null,
      color: state.color,
      note: state.note,
      createdAt,
      updatedAt: highlight.updatedAt ?? createdAt,
    }),
  );
  replaceTags(db, 'highlight', id, state.tags);
  setSourceState(db, id, state);
  if (state.note !== '') markHighlightNote(db, id);
  batch.record('highlight', id);
  return { status: span !== null ? 'imported' : text === '' ? 'waiting' : 'orphaned', update: null };
}

/** Adds highlights to an article. One that exists, deleted or not, stays as it is. */
export function importHighlights(
  target: ImportTarget,
  { highlights, content }: ImportedArticle,
): ImportedItem[] {
  const { db, articleId, title } = target;
  const shown = shownText(target);
  const outcomes = new Map<ImportedHighlight, Outcome>();
  const added: ImportedHighlight[] = [];
  for (const highlight of highlights) {
    if (exists(db, idOf(highlight))) outcomes.set(highlight, importExisting(target, highlight));
    else added.push(highlight);
  }
  const original = content?.kind === 'article' ? content.article.text : undefined;
  const spans = placeImported(added, shown.text, original);
  added.forEach((highlight, index) => {
    // The same highlight may be in the file twice.
    if (!exists(db, idOf(highlight)))
      outcomes.set(highlight, importNew(target, highlight, shown, spans[index] ?? null));
  });
  return highlights.map((highlight) =>
    reportItem({
      place: highlight.place,
      kind: 'highlight',
      articleId,
      title,
      words: excerpt(highlight.quote.exact),
      ...(outcomes.get(highlight) ?? { status: 'unchanged' }),
    }),
  );
}
