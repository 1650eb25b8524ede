import { messageRef } from '../../messages/message-keys.ts';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../core/model/error.ts';
import { getRow, nowIso } from '../store/sqlite/database.ts';
import type { Db } from '../store/sqlite/database.ts';
import { identifier, sql } from '../store/sqlite/sql.ts';
import { damagedDatabaseError, storageErrorOf } from '../store/sqlite/errors.ts';
import { openArchive } from './archive/read-archive.ts';
import { createArchive } from './archive/write-archive.ts';
import type { BackupFacts } from './archive/archive-format.ts';
import { filesBelow, hashFile, replaceFile, removeDatabase } from '../files/disk.ts';
import { makeFolder, makePrivateFile } from '../files/private-files.ts';
import { schemaVersion } from '../store/sqlite/migrations.ts';
import { openSqlite } from '../store/sqlite/open-sqlite.ts';
import { ensureBackupKey } from './backup-key.ts';
import { copyToPool } from './picture-pool.ts';

export interface MadeBackup extends BackupFacts {
  readonly file: string;
}

/** The state of a backup that is being made. */
export interface BackupProgress {
  readonly step: 'copying' | 'checking' | 'packing' | 'verifying';
  /** Bytes that the step has handled, and of how many; both 0 when that is not known. */
  readonly done: number;
  readonly total: number;
}

export interface BackupOptions {
  /** Whether to replace an existing file. */
  readonly overwrite?: boolean;
  /** The folder that stores pictures once for many backups; without it they are stored in the backup. */
  readonly pool?: string;
  readonly now?: string;
  readonly onProgress?: (progress: BackupProgress) => void;
}

/** Counts the contents of a copy of the library. Throws `database-damaged` when the copy is damaged. */
function inspectCopy(file: string, folder: string): Omit<BackupFacts, 'madeAt'> {
  const db = openSqlite(file, { readonly: true });
  try {
    const whole = db.pragma('integrity_check(1)', { simple: true });
    if (whole !== 'ok') throw damagedDatabaseError(folder, new Error(String(whole)));
    const count = (table: string): number =>
      getRow<{ n: number }>(db, sql`SELECT count(*) AS n FROM ${identifier(table)} WHERE deleted_at IS NULL`)
        ?.n ?? 0;
    return {
      schemaVersion: schemaVersion(db),
      articles: count('articles'),
      highlights: count('highlights'),
    };
  } finally {
    db.close();
  }
}

/**
 * Writes the whole library (database and pictures) to one file. The database is a consistent snapshot while other connections continue
 * to write; the file is read back and compared before it gets its name. Throws an `AppError` and leaves an existing file at `target`
 * unchanged.
 */
export function makeBackup(db: Db, target: string, options: BackupOptions = {}): MadeBackup {
  const { overwrite = false, pool, now = nowIso(), onProgress = () => undefined } = options;
  const library = path.dirname(db.name);
  const folder = path.dirname(target);
  const snapshot = `${target}.snapshot`;
  const partial = `${target}.partial`;
  const clean = (): void => {
    removeDatabase(snapshot);
    removeDatabase(partial);
  };
  if (existsSync(target) && !overwrite)
    throw new AppError('conflict', messageRef('errors.backup.exists', { file: target }));
  try {
    makeFolder(folder);
    clean();
    makePrivateFile(snapshot);
    onProgress({ step: 'copying', done: 0, total: 0 });
    db.prepare('VACUUM INTO ?').run(snapshot);
    onProgress({ step: 'checking', done: 0, total: 0 });
    const facts: BackupFacts = { madeAt: now, ...inspectCopy(snapshot, library) };
    const pictures = filesBelow(path.join(library, 'pictures'));
    const inside = [
      snapshot,
      ...(pool === undefined ? pictures.map((name) => path.join(library, 'pictures', name)) : []),
    ];
    const total = inside.reduce((sum, file) => sum + statSync(file).size, 0);
    const count = (step: BackupProgress['step']): ((bytes: number) => void) => {
      let done = 0;
      return (bytes) => onProgress({ step, done: (done += bytes), total });
    };
    const archive = createArchive(partial, count('packing'));
    try {
      archive.add('library.db', snapshot);
      for (const name of pictures) {
        const source = path.join(library, 'pictures', name);
        if (pool === undefined) archive.add(`pictures/${name}`, source);
        else archive.name(`pictures/${name}`, source, hashFile(copyToPool(pool, name, source)));
      }
      archive.finish(facts, ensureBackupKey(library));
    } catch (error) {
      archive.abandon();
      throw error;
    }
    const written = openArchive(partial);
    try {
      written?.verify(count('verifying'));
    } finally {
      written?.close();
    }
    replaceFile(partial, target);
    return { ...facts, file: target };
  } catch (error) {
    throw storageErrorOf(error, folder) ?? error;
  } finally {
    clean();
  }
}
