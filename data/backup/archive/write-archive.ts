import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { run } from '../../store/sqlite/database.ts';
import { sql } from '../../store/sqlite/sql.ts';
import { readInChunks, syncFile } from '../../files/disk.ts';
import { openSqlite } from '../../store/sqlite/open-sqlite.ts';
import { listFiles } from './list-files.ts';
import { signContent } from './signature.ts';
import { applicationId, archiveFormat, archiveSchema, signatureFact } from './archive-format.ts';
import type { ArchivedFile, BackupFacts } from './archive-format.ts';

/**
 * Creates the file of a backup. It is complete only after `finish` has returned.
 * @param onChunk called with the number of bytes of each part that was added
 */
export function createArchive(file: string, onChunk: (bytes: number) => void = () => undefined) {
  const db = openSqlite(file);
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  db.pragma(`application_id = ${applicationId}`);
  db.pragma(`user_version = ${archiveFormat}`);
  db.exec(archiveSchema);
  db.exec('BEGIN');
  const addRow = ({ path, bytes, sha256, inside }: ArchivedFile): number =>
    run(db, sql`INSERT INTO files VALUES (${path}, ${bytes}, ${sha256}, ${inside ? 1 : 0})`);
  return {
    /** Adds a file with its bytes. */
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
        onChunk(chunk.length);
      });
      run(db, sql`UPDATE files SET bytes = ${bytes}, sha256 = ${hash.digest('hex')} WHERE path = ${path}`);
    },
    /** Lists a file whose bytes are stored beside the backup. */
    name(path: string, source: string, sha256: string): void {
      addRow({ path, bytes: statSync(source).size, sha256, inside: false });
    },
    /** @param key signs the backup; null leaves it without a signature */
    finish(facts: BackupFacts, key: Buffer | null): void {
      const add = (name: string, value: string): number =>
        run(db, sql`INSERT INTO facts VALUES (${name}, ${value})`);
      for (const [name, value] of Object.entries(facts)) add(name, String(value));
      if (key) add(signatureFact, signContent({ facts, files: listFiles(db) ?? [] }, key));
      db.exec('COMMIT');
      db.close();
      syncFile(file);
    },
    abandon(): void {
      db.close();
    },
  };
}
