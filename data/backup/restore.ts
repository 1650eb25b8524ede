import { existsSync, mkdtempSync, renameSync, rmSync, copyFileSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../core/model/error.ts';
import { withoutLibrary } from '../profile/folder-link.ts';
import { findProfile, readProfile, restoreProfile, writeProfile } from '../profile/profile.ts';
import { nowIso } from '../store/sqlite/database.ts';
import { storageErrorOf } from '../store/sqlite/errors.ts';
import { renewLibraryId } from '../store/sqlite/library-id.ts';
import { readMigrations } from '../store/sqlite/migrate.ts';
import { libraryFile } from '../store/sqlite/open.ts';
import { setLibraryAside } from '../store/sqlite/set-aside.ts';
import { assertExclusiveAccess } from './exclusive-access.ts';
import { damagedBackup, openArchive } from './archive.ts';
import type { Archive } from './archive.ts';
import { hashFile, makeFolder, replaceFile, removeDatabase } from './disk.ts';
import { openSqlite } from './open-sqlite.ts';

/** What a restore did. */
export interface Restored {
  /** Where the library that was there before is now; null when there was none. */
  readonly aside: string | null;
  /** Pictures that the backup names and that are nowhere to be found. */
  readonly missingPictures: number;
}

const noBackup = (file: string): AppError =>
  new AppError(
    'unsupported',
    `${file} is no backup of Lectern. Choose a file that ends in .lecternbackup, or a library.db.`,
  );

/** What goes wrong while a backup is read is the backup's, not the library's; what the disk says stays as it is. */
function reading<T>(backup: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = String((error as { code?: unknown }).code);
    if (error instanceof AppError || !/^(SQLITE_(CORRUPT|NOTADB)|Z_|ERR_)/.test(code)) throw error;
    throw damagedBackup(backup, error);
  }
}

/** Throws unless the database in the file is a whole library that this version can open. */
function checkDatabase(file: string, backup: string, migrations: string): void {
  let db;
  try {
    db = openSqlite(file, { readonly: true });
    const version = Number(db.pragma('user_version', { simple: true }));
    const tables = db
      .prepare("SELECT count(*) FROM sqlite_schema WHERE name IN ('articles', 'highlights')")
      .pluck()
      .get();
    if (version === 0 || tables !== 2) throw noBackup(backup);
    const newest = readMigrations(migrations).at(-1)?.version ?? 0;
    if (version > newest)
      throw new AppError(
        'database-newer',
        `The backup ${backup} was made by a newer version of Lectern. Install the newest Lectern to use it.`,
      );
    if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw damagedBackup(backup);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw damagedBackup(backup, error);
  } finally {
    db?.close();
  }
}

/** A bare database is copied by SQLite, which takes what is still in its log along. */
function copyDatabase(from: string, to: string): void {
  const db = openSqlite(from, { readonly: true });
  try {
    db.prepare('VACUUM INTO ?').run(to);
  } finally {
    db.close();
  }
}

/**
 * Takes out of a copy what an older version kept in the library and what would give it access to this machine, and makes it another
 * library than the one that the backup was made of.
 */
function dropAccess(file: string, backup: string): void {
  let db;
  try {
    db = openSqlite(file);
    db.pragma('journal_mode = DELETE');
    const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
    if (tables.includes('vault_files')) db.exec('DELETE FROM vault_files');
    if (tables.includes('settings')) db.exec("DELETE FROM settings WHERE key IN ('vault', 'lookForUpdates')");
    if (tables.includes('library_identity')) renewLibraryId(db);
  } catch (error) {
    // What the disk says stays as it is.
    if (/^SQLITE_(FULL|IOERR|READONLY|CANTOPEN)/.test(String((error as { code?: unknown }).code)))
      throw error;
    throw damagedBackup(backup, error);
  } finally {
    db?.close();
  }
}

/** Brings back the pictures that the library has not; answers how many cannot be had. */
function restorePictures(archive: Archive, backup: string, folder: string): number {
  let missing = 0;
  for (const { path: name, bytes, sha256, inside } of archive.files) {
    if (!/^pictures\/[\w./-]+$/.test(name) || name.includes('..')) continue;
    const target = path.join(folder, name);
    if (existsSync(target) && hashFile(target) === sha256) continue;
    const beside = path.join(path.dirname(backup), name);
    if (!inside && !existsSync(beside)) {
      missing += 1;
      continue;
    }
    makeFolder(path.dirname(target));
    const partial = `${target}.partial`;
    rmSync(partial, { force: true });
    if (inside) archive.extract(name, partial);
    else copyFileSync(beside, partial);
    if (bytes >= 0) replaceFile(partial, target);
  }
  return missing;
}

/** Opens the file as an archive; null for a bare database. Throws where it is neither. */
function readBackup(file: string): Archive | null {
  if (!existsSync(file)) throw new AppError('not-found', `There is no file ${file}. Check the name.`);
  try {
    return openArchive(file);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const code = String((error as { code?: unknown }).code);
    throw code === 'SQLITE_NOTADB' ? noBackup(file) : damagedBackup(file, error);
  }
}

/** Throws unless everything in the backup is as it was put in, and this version can open it. Changes nothing. */
export function verifyBackup(file: string, migrations: string, scratch: string): void {
  const archive = readBackup(file);
  makeFolder(scratch);
  const work = mkdtempSync(path.join(scratch, 'verify-'));
  const copy = path.join(work, 'library.db');
  try {
    reading(file, () => {
      archive?.verify();
      if (archive) archive.extract('library.db', copy);
      else copyDatabase(file, copy);
    });
    checkDatabase(copy, file, migrations);
  } catch (error) {
    throw storageErrorOf(error, scratch) ?? error;
  } finally {
    archive?.close();
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Puts a backup in the place of the library in a folder, which must be closed. The library that was there is put aside and
 * kept; pictures are added and none is removed. Until the backup was read whole and found good, nothing is touched. The restored
 * library has no access to this machine: no folder is linked to it.
 * Throws an `AppError`; the library is then as it was.
 */
export function restoreBackup(folder: string, file: string, migrations: string, now = nowIso()): Restored {
  const archive = readBackup(file);
  let work: string | null = null;
  try {
    makeFolder(folder);
    work = mkdtempSync(path.join(folder, '.restoring-'));
    const copy = path.join(work, 'library.db');
    reading(file, () => {
      // All of it, pictures too: half a restore would be worse than none.
      archive?.verify();
      if (archive) archive.extract('library.db', copy);
      else copyDatabase(file, copy);
    });
    checkDatabase(copy, file, migrations);
    dropAccess(copy, file);
    assertExclusiveAccess(folder);
    const missingPictures = archive ? restorePictures(archive, file, folder) : 0;
    const profile = findProfile(folder);
    const aside = setLibraryAside(folder, now);
    try {
      // Before the library is there, and also where there was no profile: an older library would bring its own access otherwise.
      const { linkedFolder, ...kept } = readProfile(folder);
      writeProfile(folder, { ...kept, linkedFolder: withoutLibrary(linkedFolder) });
      replaceFile(copy, libraryFile(folder));
    } catch (error) {
      restoreProfile(folder, profile);
      if (aside !== null) {
        removeDatabase(libraryFile(folder));
        for (const ending of ['', '-wal', '-shm'])
          if (existsSync(aside + ending)) renameSync(aside + ending, libraryFile(folder) + ending);
      }
      throw error;
    }
    return { aside, missingPictures };
  } catch (error) {
    throw storageErrorOf(error, folder) ?? error;
  } finally {
    archive?.close();
    if (work) rmSync(work, { recursive: true, force: true });
  }
}

/** The newest backup in the library's folder that is whole; null when there is none. */
export function findGoodBackup<T extends { readonly file: string; readonly kind: string }>(
  backups: readonly T[],
  migrations: string,
  scratch: string,
): T | null {
  for (const backup of backups) {
    // What was put aside may be the very damage.
    if (backup.kind === 'aside') continue;
    try {
      verifyBackup(backup.file, migrations, scratch);
      return backup;
    } catch {
      continue;
    }
  }
  return null;
}
