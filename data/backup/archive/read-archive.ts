import { createHash } from 'node:crypto';
import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { getRows } from '../../store/sqlite/database.ts';
import type { Db } from '../../store/sqlite/database.ts';
import { compareSchema, readSchema, schemaOf } from '../../store/sqlite/schema-objects.ts';
import { sql } from '../../store/sqlite/sql.ts';
import { syncFile } from '../../files/disk.ts';
import { privateFileMode } from '../../files/private-files.ts';
import { openUntrusted } from '../../store/sqlite/open-sqlite.ts';
import {
  applicationId,
  archiveFormat,
  archiveSchema,
  chunkSize,
  maxTextBytes,
  damagedBackup,
  newerBackup,
  oversizedBackup,
  signatureFact,
} from './archive-format.ts';
import { listFiles } from './list-files.ts';
import { isSignatureOf } from './signature.ts';
import type { ArchivedFile, BackupFacts } from './archive-format.ts';

/** How much a backup may contain. */
export interface ArchiveLimits {
  readonly files: number;
  /** Uncompressed bytes that are always allowed. */
  readonly bytes: number;
  /** Uncompressed bytes for each byte of the backup, above `bytes`. */
  readonly ratio: number;
}

/** A library's database compresses to a quarter or less and pictures hardly at all; deflate alone allows a thousandth. */
const archiveLimits: ArchiveLimits = { files: 1_000_000, bytes: 64 * 1024 * 1024, ratio: 50 };

export interface Archive {
  readonly facts: BackupFacts;
  readonly files: readonly ArchivedFile[];
  /** Whether it has the signature of this key. Its content is checked against it when it is read. */
  isSignedWith(key: Buffer): boolean;
  /** Passes a file's bytes in chunks of at most 1 MiB. Throws when they are not the stored ones. */
  read(path: string, onChunk: (chunk: Buffer) => void): void;
  /** Writes one of the files to `target`, which must not exist. Throws when its bytes are not the stored ones. */
  extract(path: string, target: string): void;
  /**
   * Reads everything that is inside and compares the checksums. Throws when they differ.
   * @param onChunk called with the number of bytes of each part that was read
   */
  verify(onChunk?: (bytes: number) => void): void;
  close(): void;
}

function readFacts(db: Db, file: string): { readonly facts: BackupFacts; readonly signature: string } {
  const facts = new Map(
    getRows<{ key: string | null; value: string | null }>(
      db,
      sql`SELECT CASE WHEN octet_length(key) <= ${maxTextBytes} THEN key END AS key,
        CASE WHEN octet_length(value) <= ${maxTextBytes} THEN value END AS value FROM facts LIMIT 100`,
    ).map(({ key, value }) => {
      if (key === null || value === null) throw damagedBackup(file);
      return [key, value];
    }),
  );
  return {
    facts: {
      madeAt: facts.get('madeAt') ?? '',
      schemaVersion: Number(facts.get('schemaVersion')),
      articles: Number(facts.get('articles')),
      highlights: Number(facts.get('highlights')),
    },
    signature: facts.get(signatureFact) ?? '',
  };
}

/** Throws when a table is not the one that `createArchive` creates: a view in its place could run forever. */
function checkTables(db: Db, file: string): void {
  const { altered, additional } = compareSchema(readSchema(db), schemaOf(archiveSchema));
  if (altered.length > 0 || additional.length > 0) throw damagedBackup(file);
}

function readFiles(db: Db, file: string, limits: ArchiveLimits): ArchivedFile[] {
  const files = listFiles(db, limits.files + 1);
  if (files === null) throw damagedBackup(file);
  if (files.length > limits.files) throw oversizedBackup(file);
  if (files.some(({ bytes }) => !Number.isSafeInteger(bytes) || bytes < 0)) throw damagedBackup(file);
  const unpacked = files.reduce((sum, { bytes, inside }) => (inside ? sum + bytes : sum), 0);
  if (unpacked > limits.bytes + limits.ratio * statSync(file).size) throw oversizedBackup(file);
  return files;
}

/** Opens a backup's file; null when it is not an archive. Throws `database-damaged`, `database-newer`, `unsupported` for one that is too large, and what the disk throws. */
export function openArchive(file: string, limits = archiveLimits): Archive | null {
  const db = openUntrusted(file);
  try {
    if (Number(db.pragma('application_id', { simple: true })) !== applicationId) {
      db.close();
      return null;
    }
    if (Number(db.pragma('user_version', { simple: true })) > archiveFormat) throw newerBackup(file);
    checkTables(db, file);
    return readFrom(db, file, limits);
  } catch (error) {
    db.close();
    throw error;
  }
}

function readFrom(db: Db, file: string, limits: ArchiveLimits): Archive {
  const { facts, signature } = readFacts(db, file);
  const files = readFiles(db, file, limits);
  const byPath = new Map(files.map((each) => [each.path, each]));

  const unpack = ({ packed, data }: { packed: number; data: Buffer }): Buffer => {
    const chunk = packed === 1 ? inflateRawSync(data, { maxOutputLength: chunkSize }) : data;
    // No part is empty, so their number is limited by the size of the file.
    if (chunk.length === 0 || chunk.length > chunkSize) throw damagedBackup(file);
    return chunk;
  };
  const read = (path: string, onChunk: (chunk: Buffer) => void): void => {
    // As listed and signed, even if the file is changed meanwhile.
    const known = byPath.get(path);
    if (!known) throw damagedBackup(file);
    const hash = createHash('sha256');
    let bytes = 0;
    const parts = db
      .prepare('SELECT packed, data FROM parts WHERE path = ? AND octet_length(data) <= ? ORDER BY number')
      .iterate(path, chunkSize);
    for (const part of parts as Iterable<{ packed: number; data: Buffer }>) {
      const chunk = unpack(part);
      bytes += chunk.length;
      if (bytes > known.bytes) throw damagedBackup(file);
      hash.update(chunk);
      onChunk(chunk);
    }
    if (bytes !== known.bytes || hash.digest('hex') !== known.sha256) throw damagedBackup(file);
  };

  return {
    facts,
    files,
    isSignedWith: (key) => isSignatureOf(signature, { facts, files }, key),
    read,
    extract(path, target) {
      const handle = openSync(target, 'wx', privateFileMode);
      try {
        read(path, (chunk) => {
          for (let at = 0; at < chunk.length;) at += writeSync(handle, chunk, at);
        });
      } finally {
        closeSync(handle);
      }
      syncFile(target);
    },
    verify(onChunk = () => undefined) {
      for (const { path, inside } of files) if (inside) read(path, (chunk) => onChunk(chunk.length));
    },
    close: () => db.close(),
  };
}
