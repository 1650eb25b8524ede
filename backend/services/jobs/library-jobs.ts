import type { ChangedLine } from '../../../core/anchoring/changes/changes.ts';
import { makeDailyBackup } from '../../../data/backup/daily.ts';
import { findBackupOrigin } from '../../../data/backup/restore/backup-origin.ts';
import type { BackupOrigin } from '../../../data/backup/restore/backup-origin.ts';
import { listBackups } from '../../../data/backup/list-backups.ts';
import type { KnownBackup } from '../../../data/backup/list-backups.ts';
import { makeBackup } from '../../../data/backup/make-backup.ts';
import type { MadeBackup } from '../../../data/backup/make-backup.ts';
import { openForReading, openSqlite } from '../../../data/store/sqlite/open-sqlite.ts';
import { findGoodBackup } from '../../../data/backup/restore/verify-backup.ts';
import type { Db, ReadableDb } from '../../../data/store/sqlite/database.ts';
import { findPlaces } from '../../../data/store/highlights/highlight-places.ts';
import type { HighlightPlace } from '../../../data/store/highlights/highlight-places.ts';
import { compareVersions } from '../../../data/store/revisions/compare-versions.ts';
import { libraryFile } from '../../../data/store/sqlite/data-folder.ts';
import { suggestPlacesFor } from '../../../data/store/highlights/orphans.ts';
import type { PlaceSuggestion } from '../../../data/store/highlights/orphans.ts';
import { previewUpdate } from '../../../data/store/revisions/revision-preview.ts';
import type { UpdatePreview } from '../../../data/store/revisions/revision-preview.ts';

/** The input of jobs on an article, besides the library's folder. */
interface ArticleInput {
  readonly folder: string;
  readonly articleId: string;
}

/** Work that would block the window. */
export interface LibraryJobs {
  /** Makes the automatic backup of the day, where it is missing. */
  'daily-backup'(input: { readonly folder: string }): MadeBackup | null;
  backup(input: {
    readonly folder: string;
    readonly target: string;
    readonly overwrite: boolean;
  }): MadeBackup;
  /** Determines where a backup comes from. */
  'backup-origin'(input: { readonly folder: string; readonly file: string }): BackupOrigin;
  /** Finds the newest intact backup. */
  'good-backup'(input: { readonly folder: string; readonly migrations: string }): KnownBackup | null;
  /** The differences between an article and a new text. */
  preview(input: ArticleInput & { readonly text: string }): UpdatePreview;
  /** The differences between two versions of an article's text. */
  compare(input: ArticleInput & { readonly from: number; readonly to: number }): ChangedLine[];
  /** The places of an article's highlights in a new text. */
  places(input: ArticleInput & { readonly text: string }): HighlightPlace[];
  /** Possible places of an orphaned highlight. */
  suggest(input: { readonly folder: string; readonly id: string }): PlaceSuggestion[];
}

/** Runs a job on its own connection, which reads a consistent state of the library while the program writes. */
function using<C extends { close(): void }, T>(db: C, work: (db: C) => T): T {
  try {
    return work(db);
  } finally {
    db.close();
  }
}

const reading = <T>(folder: string, work: (db: ReadableDb) => T): T =>
  using(openForReading(libraryFile(folder)), work);

/** SQLite copies a whole file only where the connection could write. */
const copying = <T>(folder: string, work: (db: Db) => T): T => using(openSqlite(libraryFile(folder)), work);

export const libraryJobs: LibraryJobs = {
  'daily-backup': ({ folder }) => copying(folder, (db) => makeDailyBackup(db)),
  backup: ({ folder, target, overwrite }) => copying(folder, (db) => makeBackup(db, target, { overwrite })),
  'backup-origin': ({ folder, file }) => findBackupOrigin(folder, file),
  'good-backup': ({ folder, migrations }) => findGoodBackup(listBackups(folder), migrations, folder),
  preview: ({ folder, articleId, text }) => reading(folder, (db) => previewUpdate(db, articleId, text)),
  compare: ({ folder, articleId, from, to }) =>
    reading(folder, (db) => compareVersions(db, articleId, from, to)),
  places: ({ folder, articleId, text }) => reading(folder, (db) => findPlaces(db, articleId, text)),
  suggest: ({ folder, id }) => reading(folder, (db) => suggestPlacesFor(db, id)),
};
