import { describeSpan } from '../../../core/anchoring/describe.ts';
import type {
  ImportedArticle,
  ImportedHighlight,
  ImportedNote,
} from '../../../core/annotation-import/model.ts';
import { placeImported } from '../../../core/annotation-import/place.ts';
import type { ImportedItem, ItemStatus } from '../../../core/annotation-import/report.ts';
import { isSameState } from '../../../core/annotation-import/source-state.ts';
import type { SourceState, SourceUpdate } from '../../../core/annotation-import/source-state.ts';
import { stableId } from '../../../core/annotation-import/stable-id.ts';
import { describeCorrection } from '../../../core/model/describe-correction.ts';
import { getRow, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { getVersionText } from '../highlights/highlight-places.ts';
import { getTags, normalizeTags, replaceTags } from '../tags/tags.ts';
import type { ImportBatch } from './import-parts.ts';
import { markArticleNote, markHighlightNote } from './imported-notes.ts';
import { getLocalState, getSourceState, setSourceState } from './source-states.ts';

/** Whether this was imported before; remembers it. */
export function isNew(db: WritableDb, key: string, now: string): boolean {
  return (
    run(db, 'INSERT OR IGNORE INTO imported_items (key, imported_at) VALUES (:key, :now)', { key, now }) > 0
  );
}

/** A quote as a report shows it. */
const excerpt = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};

/** Puts a note below what the person wrote on the article already. */
export function addNote(
  db: WritableDb,
  articleId: string,
  { key, note, place }: ImportedNote,
  title: string,
  batch: ImportBatch,
  now: string,
): ImportedItem {
  const item = {
    place,
    kind: 'note',
    articleId,
    title,
    words: excerpt(note),
    message: '',
    update: null,
  } as const;
  const before =
    getRow<{ note: string }>(db, 'SELECT note FROM article_notes WHERE article_id = :articleId', {
      articleId,
    })?.note ?? '';
  if (note.trim() === '') return { ...item, status: 'unchanged' };
  const last = getRow<{ note: string | null }>(db, 'SELECT note FROM imported_items WHERE key = :key', {
    key,
  });
  const isChanged = last !== undefined && last.note !== null && last.note !== note && !before.includes(note);
  if (!isNew(db, key, now) && !isChanged) {
    if (last?.note === null) rememberNote(db, key, note);
    return { ...item, status: 'unchanged' };
  }
  rememberNote(db, key, note);
  batch.brought('key', key);
  if (before === note) return { ...item, status: 'unchanged' };
  run(
    db,
    `INSERT INTO article_notes (article_id, note, updated_at) VALUES (:articleId, :note, :now)
     ON CONFLICT (article_id) DO UPDATE SET note = excluded.note, updated_at = excluded.updated_at`,
    { articleId, note: before === '' ? note : `${before}\n\n${note}`, now },
  );
  markArticleNote(db, articleId);
  batch.brought('note', articleId, note);
  return { ...item, status: 'imported' };
}

const rememberNote = (db: WritableDb, key: string, note: string): void =>
  void run(db, 'UPDATE imported_items SET note = :note WHERE key = :key', { key, note });

/** Adds the tags that the article does not have. */
export function addTags(
  db: WritableDb,
  articleId: string,
  tags: readonly string[],
  batch: ImportBatch,
): void {
  if (tags.length === 0) return;
  const before = getTags(db, 'article', articleId);
  replaceTags(db, 'article', articleId, [...before, ...tags]);
  for (const tag of getTags(db, 'article', articleId))
    if (!before.includes(tag)) batch.brought('tag', articleId, tag);
}

const idOf = ({ id, key }: ImportedHighlight): string =>
  id !== null && /^[\w-]{1,100}$/.test(id) ? id : stableId(key);

/** Where a highlight is kept: in the shown text, or with its quote alone. */
function rowOf(
  highlight: ImportedHighlight,
  text: string,
  version: number,
  at: { start: number; end: number } | null,
) {
  if (at === null) {
    const { quote, span } = highlight;
    const named =
      span !== null && !highlight.points && span.end > span.start
        ? span
        : { start: 1, end: quote.exact.length + 1 };
    return { ...named, ...quote, quoteOnly: 1 };
  }
  const { span, quote } = describeSpan(text, at, version);
  return { ...span, ...quote, quoteOnly: 0 };
}

/** In the bin because its import was taken back; importing it again brings it again. */
const wasTakenBack = (db: ReadableDb, id: string): boolean =>
  getRow(
    db,
    `SELECT 1 FROM import_parts p JOIN highlights h ON h.id = p.target
     WHERE p.target = :id AND p.kind = 'highlight' AND p.removed = 1 AND h.deleted_at IS NOT NULL`,
    { id },
  ) !== undefined;

const stateOf = ({ note, color, tags }: ImportedHighlight): SourceState => ({
  note: note.slice(0, 1_000_000),
  color: color ?? 'yellow',
  tags: normalizeTags(tags),
});

/** What is on offer for a highlight that is there already; null where its source says what it said. */
function updateOf(db: WritableDb, id: string, highlight: ImportedHighlight): SourceUpdate | null {
  const here = getLocalState(db, id);
  const next = stateOf(highlight);
  if (here === null) return null;
  const source = getSourceState(db, id);
  // Of what came in before this was kept, nobody can say who changed it.
  if (source === null) setSourceState(db, id, next);
  if (source === null || isSameState(source, next) || isSameState(here, next)) return null;
  return { highlightId: id, next, here, changedHere: !isSameState(here, source) };
}

/**
 * Puts highlights on an article; one that is there already, deleted or not, stays as it is. Call it inside a transaction.
 */
export function addHighlights(
  db: WritableDb,
  articleId: string,
  { highlights, content }: ImportedArticle,
  title: string,
  batch: ImportBatch,
  now: string,
): ImportedItem[] {
  const version =
    getRow<{ text_version: number }>(db, 'SELECT text_version FROM articles WHERE id = :articleId', {
      articleId,
    })?.text_version ?? 1;
  const text = getVersionText(db, articleId, version) ?? '';
  const isThere = (id: string): boolean =>
    getRow(db, 'SELECT 1 FROM highlights WHERE id = :id', { id }) !== undefined;
  const statuses = new Map<ImportedHighlight, ItemStatus>();
  const updates = new Map<ImportedHighlight, SourceUpdate>();
  const fresh: ImportedHighlight[] = [];
  for (const highlight of highlights) {
    const id = idOf(highlight);
    if (!isThere(id)) fresh.push(highlight);
    else if (wasTakenBack(db, id)) {
      run(db, 'UPDATE highlights SET deleted_at = NULL WHERE id = :id', { id });
      batch.brought('highlight', id);
      statuses.set(highlight, 'imported');
    } else {
      const update = updateOf(db, id, highlight);
      if (update === null) continue;
      updates.set(highlight, update);
      statuses.set(highlight, 'changed');
    }
  }
  const spans = placeImported(fresh, text, content?.kind === 'article' ? content.article.text : undefined);
  const made = new Set<string>();
  fresh.forEach((highlight, index) => {
    const id = idOf(highlight);
    if (made.has(id)) return;
    made.add(id);
    const at = spans[index] ?? null;
    const created = highlight.createdAt ?? now;
    const state = stateOf(highlight);
    run(
      db,
      `INSERT INTO highlights (id, article_id, text_version, span_start, span_end, exact, prefix, suffix, quote_only, color,
         note, created_at, updated_at)
       VALUES (:id, :articleId, :version, :start, :end, :exact, :prefix, :suffix, :quoteOnly, :color, :note, :created,
         :updated)`,
      {
        ...rowOf(highlight, text, version, at),
        id,
        articleId,
        version,
        color: state.color,
        note: state.note,
        created,
        updated: highlight.updatedAt ?? created,
      },
    );
    replaceTags(db, 'highlight', id, state.tags);
    setSourceState(db, id, state);
    if (state.note !== '') markHighlightNote(db, id);
    batch.brought('highlight', id);
    statuses.set(highlight, at !== null ? 'imported' : text === '' ? 'waiting' : 'orphaned');
  });
  return highlights.map((highlight) => ({
    place: highlight.place,
    kind: 'highlight',
    status: statuses.get(highlight) ?? 'unchanged',
    articleId,
    title,
    words: excerpt(highlight.quote.exact),
    message: '',
    update: updates.get(highlight) ?? null,
  }));
}

/** Lets corrections hold here too; one that is there already, taken back or not, stays as it is. */
export function addCorrections(
  db: WritableDb,
  articleId: string,
  { id: theirs, corrections }: ImportedArticle,
  title: string,
  batch: ImportBatch,
  now: string,
): ImportedItem[] {
  return corrections.map(({ id, articleId: of, always, act, createdAt, place }) => {
    const added = run(
      db,
      `INSERT INTO corrections (id, article_id, always, act, created_at)
       VALUES (:id, :articleId, :always, :act, :createdAt) ON CONFLICT (id) DO NOTHING`,
      {
        id,
        articleId: of === theirs ? articleId : of,
        always: always ? 1 : 0,
        act: JSON.stringify(act),
        createdAt: createdAt ?? now,
      },
    );
    if (added > 0) batch.brought('correction', id);
    return {
      place,
      kind: 'correction',
      status: added > 0 ? 'imported' : 'unchanged',
      articleId,
      title,
      words: describeCorrection({ act, always }),
      message: '',
      update: null,
    } as const;
  });
}
