import { findAnchors } from '../../core/anchor/find.ts';
import type { FoundAnchor } from '../../core/anchor/find.ts';
import type { TextAnchor } from '../../core/model/anchor.ts';
import { makeDailyBackup } from '../../data/backup/daily.ts';
import { listBackups } from '../../data/backup/list-backups.ts';
import type { KnownBackup } from '../../data/backup/list-backups.ts';
import { makeBackup } from '../../data/backup/make-backup.ts';
import type { MadeBackup } from '../../data/backup/make-backup.ts';
import { openSqlite } from '../../data/backup/open-sqlite.ts';
import { findGoodBackup } from '../../data/backup/restore.ts';
import type { Db } from '../../data/store/database.ts';
import { libraryFile } from '../../data/store/open.ts';

/** Work that takes long enough to make the window wait, each with what it needs and what it answers. */
export interface LibraryJobs {
  /** The day's automatic backup, where it is missing. */
  'daily-backup': { input: { readonly folder: string }; output: MadeBackup | null };
  backup: {
    input: { readonly folder: string; readonly target: string; readonly overwrite: boolean };
    output: MadeBackup;
  };
  /** The newest backup that is whole. */
  'good-backup': {
    input: { readonly folder: string; readonly migrations: string };
    output: KnownBackup | null;
  };
  /** Finds anchors of an old text in a new one. */
  anchors: {
    input: {
      readonly anchors: readonly TextAnchor[];
      readonly oldText: string | null;
      readonly text: string;
    };
    output: FoundAnchor[];
  };
}

export type LibraryJob = keyof LibraryJobs;

/** A connection of its own: SQLite lets it read one moment of the library while the program goes on writing. */
function reading<T>(folder: string, work: (db: Db) => T): T {
  const db = openSqlite(libraryFile(folder));
  try {
    return work(db);
  } finally {
    db.close();
  }
}

export const libraryJobs: {
  readonly [J in LibraryJob]: (input: LibraryJobs[J]['input']) => LibraryJobs[J]['output'];
} = {
  'daily-backup': ({ folder }) => reading(folder, (db) => makeDailyBackup(db)),
  backup: ({ folder, target, overwrite }) => reading(folder, (db) => makeBackup(db, target, { overwrite })),
  'good-backup': ({ folder, migrations }) => findGoodBackup(listBackups(folder), migrations, folder),
  anchors: ({ anchors, oldText, text }) => findAnchors(anchors, text, oldText === null ? {} : { oldText }),
};
