import { getRow, getRows, nowIso, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { readSettings, writeSettings } from '../settings/settings.ts';

/** The folder of notes that the person linked, and what its files are written with. */
export interface FolderLink {
  readonly folder: string;
  readonly templateId: string;
}

/** The file of an article in that folder. */
export interface LinkedFile {
  readonly articleId: string;
  /** Relative to the folder, with slashes. */
  readonly path: string;
  /** What was written between the marks the last time. */
  readonly region: string;
}

export function readFolderLink(db: ReadableDb): FolderLink | null {
  const { vault } = readSettings(db);
  if (typeof vault !== 'object' || vault === null) return null;
  const { folder, templateId } = vault as Partial<FolderLink>;
  return typeof folder === 'string' && typeof templateId === 'string' ? { folder, templateId } : null;
}

export const writeFolderLink = (db: WritableDb, link: FolderLink | null): void =>
  writeSettings(db, { vault: link });

/** The file that an article has. */
export const getLinkedFile = (db: ReadableDb, articleId: string): LinkedFile | undefined =>
  getRow(db, 'SELECT article_id AS articleId, path, region FROM vault_files WHERE article_id = :articleId', {
    articleId,
  });

/** Remembers what was written; a `conflict` stays until it is cleared. */
export function saveLinkedFile(
  db: WritableDb,
  { articleId, path, region }: LinkedFile,
  conflict: boolean,
): void {
  const now = nowIso();
  run(
    db,
    `INSERT INTO vault_files (article_id, path, region, written_at, conflict_at)
     VALUES (:articleId, :path, :region, :now, :conflict)
     ON CONFLICT (article_id) DO UPDATE SET path = :path, region = :region, written_at = :now,
       conflict_at = coalesce(:conflict, conflict_at)`,
    { articleId, path, region, now, conflict: conflict ? now : null },
  );
}

/** Forgets the files: for another folder, or when the link is taken away. */
export const clearLinkedFiles = (db: WritableDb): void => void run(db, 'DELETE FROM vault_files');

export const listLinkedPaths = (db: ReadableDb): string[] =>
  getRows<{ path: string }>(db, 'SELECT path FROM vault_files').map(({ path }) => path);

export const listLinkedConflicts = (db: ReadableDb): { articleId: string; path: string; at: string }[] =>
  getRows(
    db,
    `SELECT article_id AS articleId, path, conflict_at AS at FROM vault_files WHERE conflict_at IS NOT NULL
     ORDER BY conflict_at DESC LIMIT 100`,
  );

/** What belongs into the folder: every article with a highlight or a note, and those that have a file. Deleted ones keep theirs as it is. */
export const listArticlesToSync = (db: ReadableDb, articleId: string | null): string[] =>
  getRows<{ id: string }>(
    db,
    `SELECT id FROM articles a WHERE deleted_at IS NULL AND (:articleId IS NULL OR id = :articleId) AND (
       EXISTS (SELECT 1 FROM highlights h WHERE h.article_id = a.id AND h.deleted_at IS NULL)
       OR EXISTS (SELECT 1 FROM article_notes n WHERE n.article_id = a.id AND n.note <> '')
       OR EXISTS (SELECT 1 FROM vault_files f WHERE f.article_id = a.id)) ORDER BY added_at`,
    { articleId },
  ).map(({ id }) => id);
