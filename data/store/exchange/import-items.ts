import { describeSpan } from '../../../core/anchor/describe.ts';
import type { ImportedArticle, ImportedHighlight, ImportedNote } from '../../../core/exchange/model.ts';
import { placeImported } from '../../../core/exchange/place.ts';
import type { ImportedItem, ItemStatus } from '../../../core/exchange/report.ts';
import { stableId } from '../../../core/exchange/stable-id.ts';
import { getRow, run } from '../database.ts';
import type { Db } from '../database.ts';
import { getVersionText } from '../highlight-places.ts';
import { getTags, replaceTags } from '../tags.ts';

/** Whether this was imported before; remembers it. */
export function isNew(db: Db, key: string, now: string): boolean {
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
  db: Db,
  articleId: string,
  { key, note, place }: ImportedNote,
  title: string,
  now: string,
): ImportedItem {
  const item = { place, kind: 'note', articleId, title, words: excerpt(note), message: '' } as const;
  const before =
    getRow<{ note: string }>(db, 'SELECT note FROM article_notes WHERE article_id = :articleId', {
      articleId,
    })?.note ?? '';
  if (!isNew(db, key, now) || before === note || note.trim() === '') return { ...item, status: 'unchanged' };
  run(
    db,
    `INSERT INTO article_notes (article_id, note, updated_at) VALUES (:articleId, :note, :now)
     ON CONFLICT (article_id) DO UPDATE SET note = excluded.note, updated_at = excluded.updated_at`,
    { articleId, note: before === '' ? note : `${before}\n\n${note}`, now },
  );
  return { ...item, status: 'imported' };
}

/** Adds the tags that the article does not have. */
export function addTags(db: Db, articleId: string, tags: readonly string[]): void {
  if (tags.length > 0) replaceTags(db, 'article', articleId, [...getTags(db, 'article', articleId), ...tags]);
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

/** Puts highlights on an article; one that is there already, deleted or not, stays as it is. Call it inside a transaction. */
export function addHighlights(
  db: Db,
  articleId: string,
  { highlights, content }: ImportedArticle,
  title: string,
  now: string,
): ImportedItem[] {
  const version =
    getRow<{ text_version: number }>(db, 'SELECT text_version FROM articles WHERE id = :articleId', {
      articleId,
    })?.text_version ?? 1;
  const text = getVersionText(db, articleId, version) ?? '';
  const fresh = highlights.filter(
    (each) => !getRow(db, 'SELECT 1 FROM highlights WHERE id = :id', { id: idOf(each) }),
  );
  const spans = placeImported(fresh, text, content?.kind === 'article' ? content.article.text : undefined);
  const statuses = new Map<ImportedHighlight, ItemStatus>();
  const made = new Set<string>();
  fresh.forEach((highlight, index) => {
    const id = idOf(highlight);
    if (made.has(id)) return;
    made.add(id);
    const at = spans[index] ?? null;
    const created = highlight.createdAt ?? now;
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
        color: highlight.color ?? 'yellow',
        note: highlight.note.slice(0, 1_000_000),
        created,
        updated: highlight.updatedAt ?? created,
      },
    );
    replaceTags(db, 'highlight', id, highlight.tags);
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
  }));
}
