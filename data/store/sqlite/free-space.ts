import type { Db } from './database.ts';

/** Makes a new database able to give free pages back. Before its first table; later it has no effect until the file is compacted. */
export const enableIncrementalVacuum = (db: Db): void => void db.pragma('auto_vacuum = INCREMENTAL');

/** The number of unused pages of the file. */
export const freePages = (db: Db): number => Number(db.pragma('freelist_count', { simple: true }));

const incremental = 2;
const canReleasePages = (db: Db): boolean => db.pragma('auto_vacuum', { simple: true }) === incremental;

/** Removes at most `count` free pages from the file. Returns whether any were removed. */
export function runIncrementalVacuum(db: Db, count: number): boolean {
  if (!canReleasePages(db)) return false;
  const before = freePages(db);
  db.pragma(`incremental_vacuum(${Math.trunc(count)})`);
  return freePages(db) < before;
}

/** Share of free pages from which the whole file is written again. */
const wastedShare = 0.25;

/**
 * Writes the file again without its free pages if at least a quarter of it is free; it can give pages back from then on.
 * Takes as long as a copy of the file. Returns whether it did.
 */
export function compact(db: Db): boolean {
  const pages = Number(db.pragma('page_count', { simple: true }));
  if (freePages(db) < wastedShare * pages) return false;
  enableIncrementalVacuum(db);
  db.exec('VACUUM');
  return true;
}
