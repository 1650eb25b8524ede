import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Db } from '../store/sqlite/database.ts';
import { backupEnding, backupsFolder, poolFolder } from './list-backups.ts';
import { daysToKeep } from './retention-policy.ts';
import { makeBackup } from './make-backup.ts';
import type { MadeBackup } from './make-backup.ts';
import { removeUnusedFromPool } from './picture-pool.ts';

const dailyFile = /^daily-(\d{4}-\d{2}-\d{2})\.lecternbackup$/;

const daysIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder).flatMap((name) => {
        const day = dailyFile.exec(name)?.[1];
        return day === undefined ? [] : [day];
      })
    : [];

/** The day in the local time zone, YYYY-MM-DD. */
const localDay = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-');

/** Whether this day has no automatic backup yet. */
export const isDailyDue = (libraryFolder: string, now = new Date()): boolean =>
  !existsSync(path.join(backupsFolder(libraryFolder), `daily-${localDay(now)}${backupEnding}`));

/** Creates the day's backup if it is missing, then removes those that the retention policy does not keep. Null when it existed. */
export function makeDailyBackup(db: Db, now = new Date()): MadeBackup | null {
  const library = path.dirname(db.name);
  if (!isDailyDue(library, now)) return null;
  const folder = backupsFolder(library);
  const pool = poolFolder(library);
  const day = localDay(now);
  const made = makeBackup(db, path.join(folder, `daily-${day}${backupEnding}`), {
    pool,
    now: now.toISOString(),
  });
  const days = daysIn(folder);
  const keep = daysToKeep(days);
  // A wrong clock must not remove the backup that was just created.
  for (const each of days) {
    if (each !== day && !keep.has(each))
      rmSync(path.join(folder, `daily-${each}${backupEnding}`), { force: true });
  }
  removeUnusedFromPool(
    pool,
    daysIn(folder).map((each) => path.join(folder, `daily-${each}${backupEnding}`)),
  );
  return made;
}
