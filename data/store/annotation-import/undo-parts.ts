import type { SourceState } from '../../../core/annotation-import/source-state.ts';
import { isSameState } from '../../../core/annotation-import/source-state.ts';
import { getArticleNote, putArticleNote } from '../articles/article-note.ts';
import { run } from '../sqlite/database.ts';
import type { WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';
import type { Sql } from '../sqlite/sql.ts';
import { getTags, replaceTags } from '../tags/tags.ts';
import type { PartKind } from './import-parts.ts';
import { annotationsHash } from './annotations-hash.ts';
import { removeFromNote } from './remove-from-note.ts';
import { getLocalState, getSourceState } from './source-states.ts';

/** One thing that an import added. */
export interface ImportPart {
  readonly importId: string;
  readonly kind: PartKind;
  /** The id of the article, highlight or correction, or the key of the item. */
  readonly target: string;
  /**
   * The note or tag that was added to the article. What the import took out of the trash: the hash of the annotations of an
   * article, and the state of a highlight (JSON), at that time; otherwise empty.
   */
  readonly detail: string;
}

/** How one kind of part is removed and restored. */
interface PartActions {
  /** False when it is gone already, or a user has changed it since. */
  remove(db: WritableDb, part: ImportPart, now: string): boolean;
  restore(db: WritableDb, part: ImportPart, now: string): void;
}

/** Changed by a user since it was imported, or deleted. */
function isChangedHighlight(db: WritableDb, { target, detail }: ImportPart): boolean {
  const here = getLocalState(db, target);
  const imported = detail === '' ? getSourceState(db, target) : (JSON.parse(detail) as SourceState);
  return here === null || (imported !== null && !isSameState(here, imported));
}

const highlight: PartActions = {
  remove: (db, part, now) =>
    !isChangedHighlight(db, part) &&
    run(db, sql`UPDATE highlights SET deleted_at = ${now} WHERE id = ${part.target} AND deleted_at IS NULL`) >
      0,
  restore: (db, { target }) =>
    void run(db, sql`UPDATE highlights SET deleted_at = NULL WHERE id = ${target}`),
};

const note: PartActions = {
  remove(db, { target, detail }, now) {
    const rest = removeFromNote(getArticleNote(db, target), detail);
    if (rest === null) return false;
    putArticleNote(db, target, rest, now);
    return true;
  },
  restore(db, { target, detail }, now) {
    const before = getArticleNote(db, target);
    putArticleNote(db, target, before === '' ? detail : `${before}\n\n${detail}`, now);
  },
};

const tag: PartActions = {
  remove(db, { target, detail }) {
    const tags = getTags(db, 'article', target);
    const rest = tags.filter((each) => each !== detail);
    if (rest.length === tags.length) return false;
    replaceTags(db, 'article', target, rest);
    return true;
  },
  restore: (db, { target, detail }) =>
    replaceTags(db, 'article', target, [...getTags(db, 'article', target), detail]),
};

const correction: PartActions = {
  remove: (db, { target }, now) =>
    run(db, sql`UPDATE corrections SET deleted_at = ${now} WHERE id = ${target} AND deleted_at IS NULL`) > 0,
  restore: (db, { target }) =>
    void run(db, sql`UPDATE corrections SET deleted_at = NULL WHERE id = ${target}`),
};

/** A condition for the article `id` without annotations, collections and star. */
const isBare = (id: string): Sql =>
  sql`NOT EXISTS (SELECT 1 FROM highlights WHERE article_id = ${id} AND deleted_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM article_notes WHERE article_id = ${id} AND note <> '')
    AND NOT EXISTS (SELECT 1 FROM collection_articles WHERE article_id = ${id})
    AND NOT EXISTS (SELECT 1 FROM article_marks WHERE article_id = ${id} AND starred_at IS NOT NULL)`;

/** An article stays when a user has added something to it since. */
const article: PartActions = {
  remove(db, { target, detail }, now) {
    // One that the import restored from the trash may have earlier annotations.
    const isUnchanged = detail !== '' && annotationsHash(db, target) === detail;
    return (
      run(
        db,
        sql`UPDATE articles SET deleted_at = ${now} WHERE id = ${target} AND deleted_at IS NULL
          AND ${isUnchanged ? sql`TRUE` : isBare(target)}`,
      ) > 0
    );
  },
  restore: (db, { target }) => void run(db, sql`UPDATE articles SET deleted_at = NULL WHERE id = ${target}`),
};

/** The note that the source of an item had is stored with the part while the item is removed. */
const key: PartActions = {
  remove(db, { importId, target }) {
    run(
      db,
      sql`UPDATE import_parts SET detail = coalesce((SELECT note FROM imported_items WHERE key = ${target}), '')
        WHERE import_id = ${importId} AND kind = 'key' AND target = ${target}`,
    );
    return run(db, sql`DELETE FROM imported_items WHERE key = ${target}`) > 0;
  },
  // Its time is that of its import.
  restore: (db, { importId, target, detail }) =>
    void run(
      db,
      sql`INSERT OR IGNORE INTO imported_items (key, imported_at, note)
        SELECT ${target}, imported_at, nullif(${detail}, '') FROM annotation_imports WHERE id = ${importId}`,
    ),
};

export const partActions: Readonly<Record<PartKind, PartActions>> = {
  highlight,
  note,
  tag,
  correction,
  article,
  key,
};
