import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { replaceFile } from '../../files/disk.ts';
import { makeFolder, makePrivateFile } from '../../files/private-files.ts';
import type { Db } from './database.ts';

/** Number of backups before migrations that are kept. */
const kept = 3;

/** A time that is valid in a file name on every system, without colons. */
export const fileTime = (iso: string): string => iso.slice(0, 19).replaceAll(':', '-');

/** Sort key of a copy: its time, then its version. */
const orderOf = (name: string): string => {
  const [, version = '', time = ''] = /^library-v(\d+)-(.*)$/.exec(name) ?? [];
  return `${time} ${version.padStart(8, '0')}`;
};

/**
 * Copies the library to `backups/` before its schema changes. The copy gets its name only when it is complete and on disk. Returns its
 * path. Throws what SQLite or the disk throws.
 */
export function backUpBeforeMigration(db: Db, version: number, now: string): string {
  const folder = path.join(path.dirname(db.name), 'backups');
  makeFolder(folder);
  const target = path.join(folder, `library-v${version}-${fileTime(now)}.db`);
  const partial = `${target}.partial`;
  rmSync(partial, { force: true });
  makePrivateFile(partial);
  db.prepare('VACUUM INTO ?').run(partial);
  replaceFile(partial, target);
  for (const old of readdirSync(folder)
    .filter((name) => /^library-v\d+-.*\.db$/.test(name))
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
    .slice(0, -kept)) {
    rmSync(path.join(folder, old));
  }
  return target;
}
