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

/** The migration that takes access to this machine out of the library. */
export const accessMigration = 95;

function settingOf(db: ReadableDb, key: string): unknown {
  const row = getRow<{ value: string }>(db, sql`SELECT value FROM settings WHERE key = ${key}`);
  try {
    return row && JSON.parse(row.value);
  } catch {
    return undefined;
  }
}

/** A folder of this machine: another machine's, on the network, is not even looked at. */
const isLocal = (folder: string): boolean => path.isAbsolute(folder) && !/^[\\/]{2}/.test(folder);

const readFiles = (db: ReadableDb): LinkedFile[] =>
  getRows<unknown>(
    db,
    sql`SELECT article_id AS articleId, path, region, written_at AS writtenAt, conflict_at AS conflictAt
     FROM vault_files`,
  ).flatMap((row) => parseLinkedFile(row) ?? []);

/** The link that an older library holds, without a library that may use it. */
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

/** Whether a listed file is there and carries the mark: somebody else's library cannot have put it there. */
function isOurs(folder: string, { articleId, path: place }: LinkedFile): boolean {
  try {
    const file = findPlainFile(folder, place);
    return file !== null && hasRegion(readPlainFile(file).toString('utf8'), articleId);
  } catch {
    return false;
  }
}

/**
 * Reads the access that an older library holds, before the migration deletes it. Answers what writes it to the profile beside the
 * library, to be called once the library has its id, and that answers what takes it back.
 *
 * Only the first library of a folder brings access along: where there is a profile the library was restored or put there. The link
 * is in force only where the folder holds a file that this library wrote; otherwise the person links the folder again.
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
