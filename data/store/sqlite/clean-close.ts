import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { privateFileMode } from '../../files/private-files.ts';
import { codeOf } from '../../../core/model/error.ts';
import type { Db } from './database.ts';

/** The file that records the state of the library's file when it was last closed. */
const stampFile = (file: string): string => `${file}.closed`;

function describe(file: string): string {
  const { size, mtimeMs } = statSync(file);
  return JSON.stringify({ size, mtimeMs });
}

const damaged = new WeakSet<Db>();

/** Makes the next start read the whole file and repair what it can, because damage was found in it. */
export const noteDamage = (db: Db): void => void damaged.add(db);

/**
 * Closes a library that was checked when it was opened, and records the state of its file, so that it is not checked again while
 * nothing has changed it.
 */
export function closeLibrary(db: Db): void {
  const file = db.name;
  db.close();
  if (damaged.has(db)) return rmSync(stampFile(file), { force: true });
  try {
    writeFileSync(stampFile(file), describe(file), { mode: privateFileMode });
  } catch {
    // The disk is full or was removed: the file is checked when it is opened the next time.
  }
}

/**
 * What the files of a library show before it is opened. `clean`: nothing has written to it since it was closed. `log`: there is a
 * write-ahead log, so another program has it open, or was killed. `unknown`: neither.
 */
export type ClosedState = 'clean' | 'log' | 'unknown';

/** Call it before the first connection, which creates the log. */
export function closedStateOf(file: string): ClosedState {
  if (existsSync(`${file}-wal`)) return 'log';
  try {
    return readFileSync(stampFile(file), 'utf8') === describe(file) ? 'clean' : 'unknown';
  } catch {
    return 'unknown';
  }
}

/** Whether another program has the library open; call it if there was a write-ahead log before this connection. */
export function isOpenElsewhere(db: Db): boolean {
  const timeout = Number(db.pragma('busy_timeout', { simple: true }));
  db.pragma('busy_timeout = 0');
  try {
    // SQLite can leave WAL mode only with exclusive access.
    if (db.pragma('journal_mode = DELETE', { simple: true }) !== 'delete') return true;
    db.pragma('journal_mode = WAL');
    return false;
  } catch (error) {
    return codeOf(error).startsWith('SQLITE_BUSY');
  } finally {
    db.pragma(`busy_timeout = ${timeout}`);
  }
}
