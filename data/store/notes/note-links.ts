import { findNoteLinks } from '../../../core/notes/note-links.ts';
import type { NoteLinkTarget } from '../../../core/notes/note-links.ts';
import type { NoteEntry } from '../../../core/model/notes.ts';
import { findNames } from '../entities/library-entities.ts';
import { joinShownPlaces, shownQuote } from '../highlights/highlight-rows.ts';
import { getRow, getRows } from '../sqlite/database.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';
import { foldText } from '../../../core/text/fold.ts';
import { nameKey } from '../../../core/text/name-key.ts';
import { listNotesContaining } from './notes.ts';

/** The target of a link. */
export type LinkPlace =
  | { readonly kind: 'article'; readonly articleId: string; readonly title: string }
  | {
      readonly kind: 'highlight';
      readonly articleId: string;
      readonly highlightId: string;
      readonly title: string;
    }
  | { readonly kind: 'entity'; readonly name: string };

/** A suggestion while a link is typed. */
export interface LinkSuggestion {
  readonly kind: 'article' | 'highlight' | 'entity';
  /** The id of the article or highlight, or the name of the entity. */
  readonly key: string;
  readonly label: string;
  /** A second line that distinguishes equal labels. */
  readonly detail: string;
}

/** The target of a link; null when it does not exist. Of several articles with the same title, the newest. */
export function resolveNoteLink(db: ReadableDb, target: NoteLinkTarget): LinkPlace | null {
  if (target.kind === 'entity') return { kind: 'entity', name: target.name };
  if (target.kind === 'highlight') {
    const row = getRow<{ article_id: string; quote: string }>(
      db,
      sql`SELECT h.article_id, ${shownQuote} AS quote FROM highlights h JOIN articles a ON a.id = h.article_id ${joinShownPlaces}
       WHERE h.id = ${target.id} AND h.deleted_at IS NULL AND a.deleted_at IS NULL`,
    );
    return row
      ? { kind: 'highlight', articleId: row.article_id, highlightId: target.id, title: row.quote }
      : null;
  }
  const row =
    target.kind === 'title'
      ? getRow<{ id: string; title: string }>(
          db,
          sql`SELECT id, title FROM articles WHERE fold_text(title) = ${foldText(target.title)} AND deleted_at IS NULL
           ORDER BY added_at DESC LIMIT 1`,
        )
      : getRow<{ id: string; title: string }>(
          db,
          sql`SELECT id, title FROM articles WHERE id = ${target.id} AND deleted_at IS NULL`,
        );
  return row ? { kind: 'article', articleId: row.id, title: row.title } : null;
}

const limit = 8;

/** Articles by title, highlights by quote and entities by name that contain the words. */
export function suggestLinks(db: ReadableDb, query: string): LinkSuggestion[] {
  const words = foldText(query.trim());
  const articles = getRows<LinkSuggestion>(
    db,
    sql`SELECT 'article' AS kind, id AS key, title AS label, coalesce(site_name, '') AS detail FROM articles
     WHERE deleted_at IS NULL AND instr(fold_text(title), ${words}) > 0
     ORDER BY instr(fold_text(title), ${words}), added_at DESC LIMIT ${limit}`,
  );
  const highlights = getRows<LinkSuggestion>(
    db,
    sql`SELECT 'highlight' AS kind, h.id AS key, substr(${shownQuote}, 1, 120) AS label, a.title AS detail
     FROM highlights h JOIN articles a ON a.id = h.article_id ${joinShownPlaces}
     WHERE h.deleted_at IS NULL AND a.deleted_at IS NULL AND instr(fold_text(${shownQuote}), ${words}) > 0
     ORDER BY h.created_at DESC LIMIT ${limit}`,
  );
  const entities = findNames(db, query, limit).map(({ kind, name }): LinkSuggestion => ({
    kind: 'entity',
    key: name,
    label: name,
    detail: kind,
  }));
  return [...articles, ...entities, ...highlights];
}

/** Notes that contain a link, newest first; they are few even in a large library, so no index is stored. */
const linkedNotes = (db: ReadableDb): readonly NoteEntry[] => listNotesContaining(db, '[[');

/** The notes that link to an article, a highlight or an entity. */
export function listBacklinks(
  db: ReadableDb,
  to: { readonly kind: 'article' | 'highlight' | 'entity'; readonly key: string },
): NoteEntry[] {
  const wanted = to.kind === 'entity' ? nameKey(to.key) : to.key;
  const leads = (place: LinkPlace | null): boolean => {
    if (place === null) return false;
    if (place.kind === 'entity') return to.kind === 'entity' && nameKey(place.name) === wanted;
    if (to.kind === 'highlight') return place.kind === 'highlight' && place.highlightId === wanted;
    return to.kind === 'article' && place.articleId === wanted;
  };
  // Many notes link to the same few targets, and resolving one reads all titles.
  const known = new Map<string, boolean>();
  const leadsThere = (target: NoteLinkTarget): boolean => {
    const key = JSON.stringify(target);
    const found = known.get(key) ?? leads(resolveNoteLink(db, target));
    known.set(key, found);
    return found;
  };
  return linkedNotes(db).filter((entry) =>
    findNoteLinks(entry.note).some(({ target }) => leadsThere(target)),
  );
}
