import { messageRef } from '../../../messages/message-keys.ts';
import { AppError } from '../../../core/model/error.ts';

/**
 * A backup is one SQLite file (docs/adr/0080): facts about it, the files that it contains with their SHA-256, and their bytes in
 * compressed chunks. SQLite's own tools open it, and no size is too large for it.
 */
export const applicationId = 0x4c637442;
export const archiveFormat = 1;

/** Uncompressed bytes of a chunk, at most. */
export const chunkSize = 1024 * 1024;

/** UTF-8 bytes of a path, a hash or a fact, at most. */
export const maxTextBytes = 1000;

export const archiveSchema = `
  CREATE TABLE facts (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE files (
    path TEXT NOT NULL PRIMARY KEY,
    bytes INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    -- 0: it is in the folder of images beside the automatic backups.
    inside INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE parts (
    path TEXT NOT NULL REFERENCES files (path),
    number INTEGER NOT NULL,
    packed INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (path, number)
  ) STRICT;`;

/** The name of the signature among the facts; see signature.ts. */
export const signatureFact = 'signature';

/** One file in a backup. */
export interface ArchivedFile {
  /** Relative to the library's folder, with slashes. */
  readonly path: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly inside: boolean;
}

/** Description of a backup. */
export interface BackupFacts {
  /** ISO 8601 with time, UTC. */
  readonly madeAt: string;
  readonly schemaVersion: number;
  readonly articles: number;
  readonly highlights: number;
}

export const damagedBackup = (file: string, cause?: unknown): AppError =>
  new AppError('database-damaged', messageRef('errors.backup.damaged', { file }), {
    cause,
  });

export const oversizedBackup = (file: string): AppError =>
  new AppError('unsupported', messageRef('errors.backup.bomb', { file }));

export const newerBackup = (file: string): AppError =>
  new AppError('database-newer', messageRef('errors.backup.newer', { file }));
