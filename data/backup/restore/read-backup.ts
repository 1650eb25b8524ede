import { messageRef } from '../../../messages/message-keys.ts';
import { existsSync } from 'node:fs';
import { AppError, codeOf } from '../../../core/model/error.ts';
import type { Db } from '../../store/sqlite/database.ts';
import { readMigrations, schemaVersion } from '../../store/sqlite/migrations.ts';
import type { Migration } from '../../store/sqlite/migrations.ts';
import { compareSchema, isIndexTable, readSchema, schemaAt } from '../../store/sqlite/schema-objects.ts';
import { damagedBackup, newerBackup } from '../archive/archive-format.ts';
import { openArchive } from '../archive/read-archive.ts';
import type { Archive, ArchiveLimits } from '../archive/read-archive.ts';
import { openUntrusted } from '../../store/sqlite/open-sqlite.ts';

const noBackup = (file: string): AppError =>
  new AppError('unsupported', messageRef('errors.backup.notBackup', { file }));

const foreignLibrary = (file: string, tables: readonly string[]): AppError =>
  new AppError(
    'unsupported',
    messageRef('errors.backup.foreign', { file, tables: tables.slice(0, 3).join(', ') }),
  );

/** Errors of SQLite and zlib while a backup is read are about the backup, not the library; those of the disk stay as they are. */
export function withBackupErrors<T>(backup: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof AppError || !/^(SQLITE_(CORRUPT|NOTADB|ERROR|TOOBIG)|Z_|ERR_)/.test(codeOf(error)))
      throw error;
    throw damagedBackup(backup, error);
  }
}

/** Opens the file as an archive; null for a bare database. Throws when it is neither. */
export function readBackup(file: string, limits?: ArchiveLimits): Archive | null {
  if (!existsSync(file)) throw new AppError('not-found', messageRef('errors.backup.noFile', { file }));
  try {
    return openArchive(file, limits);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw codeOf(error) === 'SQLITE_NOTADB' ? noBackup(file) : damagedBackup(file, error);
  }
}

/** The database of a library that may come from anywhere. Its tables are ours; nothing else in it may be used. */
export interface UntrustedLibrary {
  readonly db: Db;
  /** Version of its schema, one of the migrations. */
  readonly version: number;
  readonly migrations: readonly Migration[];
  /** Objects that no library has, as "trigger NAME". */
  readonly additional: readonly string[];
}

function checkedLibrary(db: Db, backup: string, migrationsFolder: string): UntrustedLibrary {
  const migrations = readMigrations(migrationsFolder);
  const version = schemaVersion(db);
  const schema = readSchema(db);
  if (version === 0 || !schema.some(({ name }) => name === 'articles')) throw noBackup(backup);
  if (version > (migrations.at(-1)?.version ?? 0)) throw newerBackup(backup);
  if (!migrations.some((each) => each.version === version)) throw noBackup(backup);
  const expected = schemaAt(migrations, version);
  const { altered, additional } = compareSchema(schema, expected);
  if (altered.length > 0) throw foreignLibrary(backup, altered);
  for (const object of expected) {
    if (object.type !== 'table' || isIndexTable(object)) continue;
    // A single table: SQLite would otherwise load the full-text indexes of the file to check them too.
    if (db.pragma(`quick_check('${object.name}')`, { simple: true }) !== 'ok') throw damagedBackup(backup);
  }
  return { db, version, migrations, additional };
}

/**
 * Opens the database of a backup and compares its tables with those that our migrations create. All of it is read in one transaction.
 * Throws `unsupported`, `database-newer` or `database-damaged`.
 * @param file the database, extracted if it was in an archive
 * @param backup the name for messages
 */
export function openBackupDatabase(file: string, backup: string, migrationsFolder: string): UntrustedLibrary {
  let db: Db | null = null;
  try {
    db = openUntrusted(file);
    db.exec('BEGIN');
    return checkedLibrary(db, backup, migrationsFolder);
  } catch (error) {
    db?.close();
    if (error instanceof AppError) throw error;
    throw damagedBackup(backup, error);
  }
}
