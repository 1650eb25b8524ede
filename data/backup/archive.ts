import { createHash } from 'node:crypto';
import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { AppError } from '../../core/model/error.ts';
import { getRow, getRows, run } from '../store/sqlite/database.ts';
import type { Db } from '../store/sqlite/database.ts';
import { readInChunks, syncFile } from './disk.ts';
import { openSqlite } from './open-sqlite.ts';

/**
 * A backup is one SQLite file (docs/adr/0080): facts about it, the files that it holds with their SHA-256, and their
 * bytes in packed pieces. SQLite's own tools open it, and no size is too large for it.
 */
const applicationId = 0x4c637442;
const format = 1;

const schema = `
  CREATE TABLE facts (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE files (
    path TEXT NOT NULL PRIMARY KEY,
    bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    -- 0: it lies in the folder of pictures beside the automatic backups.
    inside INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE parts (
    path TEXT NOT NULL REFERENCES files (path),
    number INTEGER NOT NULL,
    packed INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (path, number)
  ) STRICT;`;

/** One file in a backup. */
export interface ArchivedFile {
  /** Relative to the library's folder, with slashes. */
  readonly path: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly inside: boolean;
}

/** What a backup says of itself. */
export interface BackupFacts {
  /** ISO 8601 with time, UTC. */
  readonly madeAt: string;
  readonly schemaVersion: number;
  readonly articles: number;
  readonly highlights: number;
}

export const damagedBackup = (file: string, cause?: unknown): AppError =>
  new AppError('database-damaged', `The backup ${file} is damaged and was not used. Choose another one.`, {
    cause,
  });

/** Writes a backup's file. Nothing in it counts before `finish` has returned. */
export function createArchive(file: string) {
  const db = openSqlite(file);
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  db.pragma(`application_id = ${applicationId}`);
  db.pragma(`user_version = ${format}`);
  db.exec(schema);
  db.exec('BEGIN');
  const addRow = ({ path, bytes, sha256, inside }: ArchivedFile): number =>
    run(db, 'INSERT INTO files VALUES (:path, :bytes, :sha256, :inside)', {
      path,
      bytes,
      sha256,
      inside: inside ? 1 : 0,
    });
  return {
    /** Puts a file's bytes in. */
    add(path: string, source: string): void {
      const hash = createHash('sha256');
      let bytes = 0;
      let number = 0;
      const insert = db.prepare('INSERT INTO parts VALUES (?, ?, ?, ?)');
      addRow({ path, bytes: 0, sha256: '', inside: true });
      readInChunks(source, (chunk) => {
        hash.update(chunk);
        bytes += chunk.length;
        const packed = deflateRawSync(chunk, { level: 4 });
        const smaller = packed.length < 0.95 * chunk.length;
        insert.run(path, number, smaller ? 1 : 0, smaller ? packed : chunk);
        number += 1;
      });
      run(db, 'UPDATE files SET bytes = :bytes, sha256 = :sha256 WHERE path = :path', {
        path,
        bytes,
        sha256: hash.digest('hex'),
      });
    },
    /** Names a file whose bytes lie beside the backup. */
    name(path: string, source: string, sha256: string): void {
      addRow({ path, bytes: statSync(source).size, sha256, inside: false });
    },
    finish(facts: BackupFacts): void {
      for (const [key, value] of Object.entries(facts))
        run(db, 'INSERT INTO facts VALUES (:key, :value)', { key, value: String(value) });
      db.exec('COMMIT');
      db.close();
      syncFile(file);
    },
    abandon(): void {
      db.close();
    },
  };
}

export interface Archive {
  readonly facts: BackupFacts;
  readonly files: readonly ArchivedFile[];
  /** Writes one of the files to `target`. Throws when its bytes are not those that were put in. */
  extract(path: string, target: string): void;
  /** Reads all that is inside and compares the sums. Throws when they differ. */
  verify(): void;
  close(): void;
}

const isArchive = (db: Db): boolean =>
  Number(db.pragma('application_id', { simple: true })) === applicationId;

/** Opens a backup's file; null when it is no archive of ours. Throws `database-damaged` and what the disk throws. */
export function openArchive(file: string): Archive | null {
  const db = openSqlite(file, { readonly: true });
  try {
    if (!isArchive(db)) {
      db.close();
      return null;
    }
    if (Number(db.pragma('user_version', { simple: true })) > format)
      throw new AppError(
        'database-newer',
        `The backup ${file} was made by a newer version of Lectern. Install the newest Lectern to use it.`,
      );
    const kept = new Map(
      getRows<{ key: string; value: string }>(db, 'SELECT key, value FROM facts').map(({ key, value }) => [
        key,
        value,
      ]),
    );
    const facts: BackupFacts = {
      madeAt: kept.get('madeAt') ?? '',
      schemaVersion: Number(kept.get('schemaVersion')),
      articles: Number(kept.get('articles')),
      highlights: Number(kept.get('highlights')),
    };
    const files = getRows<{ path: string; bytes: number; sha256: string; inside: number }>(
      db,
      'SELECT path, bytes, sha256, inside FROM files ORDER BY path',
    ).map((row) => ({ ...row, inside: row.inside === 1 }));
    const read = (path: string, onChunk: (chunk: Buffer) => void): void => {
      const known = getRow<{ sha256: string }>(db, 'SELECT sha256 FROM files WHERE path = :path', { path });
      const hash = createHash('sha256');
      const parts = db.prepare('SELECT packed, data FROM parts WHERE path = ? ORDER BY number').iterate(path);
      for (const part of parts as Iterable<{ packed: number; data: Buffer }>) {
        const chunk = part.packed === 1 ? inflateRawSync(part.data) : part.data;
        hash.update(chunk);
        onChunk(chunk);
      }
      if (hash.digest('hex') !== known?.sha256) throw damagedBackup(file);
    };
    return {
      facts,
      files,
      extract(path, target) {
        const handle = openSync(target, 'wx');
        try {
          read(path, (chunk) => {
            for (let at = 0; at < chunk.length;) at += writeSync(handle, chunk, at);
          });
        } finally {
          closeSync(handle);
        }
        syncFile(target);
      },
      verify() {
        for (const { path, inside } of files) if (inside) read(path, () => undefined);
      },
      close: () => db.close(),
    };
  } catch (error) {
    db.close();
    throw error;
  }
}
