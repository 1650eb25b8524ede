import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { hasRegion } from '../../../core/linked-folder/region.ts';
import { placeOf } from '../../profile/folder-link.ts';
import { openLinkedFiles, parseLinkedFile } from '../../profile/linked-files.ts';
import type { LinkedFile } from '../../profile/linked-files.ts';
import { findPlainFile, readPlainFile } from '../../profile/linked-place.ts';
import { findProfile, parseLink, restoreProfile, writeProfile } from '../../profile/profile.ts';
import type { ProfileLink } from '../../profile/profile.ts';
import { getRow, getRows } from './database.ts';
import type { Db, ReadableDb } from './database.ts';
import { sql } from './sql.ts';
import { readLibraryId } from './library-id.ts';

/** The migration that removes access to this machine from the library. */
export const accessMigration = 95;

function settingOf(db: ReadableDb, key: string): unknown {
  const row = getRow<{ value: string }>(db, sql`SELECT value FROM settings WHERE key = ${key}`);
  try {
    return row && JSON.parse(row.value);
  } catch {
    return undefined;
  }
}

/** Whether a folder is on this machine; a network share is never accessed. */
const isLocal = (folder: string): boolean => path.isAbsolute(folder) && !/^[\\/]{2}/.test(folder);

const readFiles = (db: ReadableDb): LinkedFile[] =>
  getRows<unknown>(
    db,
    sql`SELECT article_id AS articleId, path, region, written_at AS writtenAt, conflict_at AS conflictAt
     FROM vault_files`,
  ).flatMap((row) => parseLinkedFile(row) ?? []);

/** The link that is stored in an older library, without a library that may use it. */
function readLink(db: ReadableDb, dataFolder: string): ProfileLink | null {
  const setting = settingOf(db, 'vault');
  const { folder, templateId } = Object(setting) as Record<string, unknown>;
  if (typeof folder !== 'string' || !isLocal(folder)) return null;
  return parseLink({
    listId: randomUUID(),
    folder,
    templateId,
    libraryId: null,
    dataFolder: placeOf(dataFolder),
  });
}

/** Whether a listed file exists and contains the mark, which a library from elsewhere cannot have written. */
function isOurs(folder: string, { articleId, path: place }: LinkedFile): boolean {
  try {
    const file = findPlainFile(folder, place);
    return file !== null && hasRegion(readPlainFile(file).toString('utf8'), articleId);
  } catch {
    return false;
  }
}

/**
 * Reads the access that is stored in an older library, before the migration deletes it. Returns a function that writes it to the profile,
 * to be called once the library has its id; that function returns one that reverts it.
 *
 * Access is moved only when there is no profile yet: otherwise the library was restored or copied there. The link is active only if
 * the folder contains a file that this library wrote; otherwise the user links the folder again.
 */
export function readAccess(db: Db): () => () => void {
  const dataFolder = path.dirname(db.name);
  if (findProfile(dataFolder)) return () => () => undefined;
  const lookForUpdates = settingOf(db, 'lookForUpdates') === true;
  const link = readLink(db, dataFolder);
  const files = link ? readFiles(db) : [];
  return () => {
    const list = link && openLinkedFiles(dataFolder, link.listId);
    for (const file of files) list?.put(file);
    const isOwn = link !== null && files.some((file) => isOurs(link.folder, file));
    writeProfile(dataFolder, {
      lookForUpdates,
      linkedFolder: isOwn ? { ...link, libraryId: readLibraryId(db) } : link,
    });
    return () => restoreProfile(dataFolder, null);
  };
}
