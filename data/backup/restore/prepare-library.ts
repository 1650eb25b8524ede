import type { MessageRef } from '../../../messages/message-keys.ts';
import { messageRef } from '../../../messages/message-keys.ts';
import path from 'node:path';
import { existsSync, rmSync } from 'node:fs';
import type { Archive, ArchiveLimits } from '../archive/read-archive.ts';
import { storageErrorOf } from '../../store/sqlite/errors.ts';
import { inTransaction } from '../../store/sqlite/database.ts';
import { openSqlite } from '../../store/sqlite/open-sqlite.ts';
import { isSignedHere } from './backup-origin.ts';
import { copyLibrary } from './copy-library.ts';
import { extractPictures } from './extract-pictures.ts';
import type { ExtractedPictures } from './extract-pictures.ts';
import { markNotesOfOthers } from './notes-of-others.ts';
import type { NotesOfOthers, NotesOrigin } from './notes-of-others.ts';
import type { OnRestoreProgress } from './restore-progress.ts';
import { withBackupErrors, openBackupDatabase, readBackup } from './read-backup.ts';

/** The paths of a backup that is prepared for a restore, all absolute. */
export interface PrepareRequest {
  readonly backup: string;
  /** The library's folder; only its pictures are read. */
  readonly libraryFolder: string;
  /** An empty folder on the same disk, which gets `library.db` and `pictures/`. */
  readonly work: string;
  readonly migrations: string;
  readonly limits?: ArchiveLimits;
  /** Who wrote the notes. */
  readonly notes: NotesOrigin;
}

/** What a restore leaves out and changes. */
export interface PreparedLibrary {
  /** Pictures that the backup lists, but that were not found. */
  readonly missingPictures: number;
  /** What the backup contains and the restored library does not, one message each. */
  readonly problems: readonly MessageRef[];
  /** What was done because another person wrote the notes; null when the user did. */
  readonly notesOfOthers: NotesOfOthers | null;
}

export const preparedFile = (work: string): string => path.join(work, 'library.db');

const noPictures: ExtractedPictures = { missing: 0, invalid: 0 };

function copyDatabase(
  archive: Archive | null,
  request: PrepareRequest,
  onProgress: OnRestoreProgress,
): MessageRef[] {
  const { backup, work, migrations } = request;
  const extracted = path.join(work, 'source.db');
  withBackupErrors(backup, () => archive?.extract('library.db', extracted));
  const source = openBackupDatabase(archive ? extracted : backup, backup, migrations);
  try {
    let done = 0;
    const onCopied = (): void => onProgress({ step: 'rows', done: (done += 1), total: 0 });
    const skipped = withBackupErrors(backup, () => copyLibrary(source, preparedFile(work), backup, onCopied));
    const additional = source.additional
      .slice(0, 20)
      .map((object) => messageRef('errors.backup.object', { object }));
    const rows = [...skipped].map(([table, count]) => messageRef('errors.backup.rows', { count, table }));
    return [...additional, ...rows];
  } finally {
    source.db.close();
    if (existsSync(extracted)) rmSync(extracted);
  }
}

/** Whether the user wrote the notes of a backup. */
const isOwn = (archive: Archive | null, { notes, libraryFolder }: PrepareRequest): boolean =>
  notes === 'own' || (notes === 'signed' && isSignedHere(archive, libraryFolder));

function markNotes(work: string): NotesOfOthers {
  const db = openSqlite(preparedFile(work));
  try {
    db.pragma('journal_mode = MEMORY');
    db.pragma('synchronous = OFF');
    return inTransaction(db, () => markNotesOfOthers(db));
  } finally {
    db.close();
  }
}

/**
 * Creates a library from a backup that may come from anywhere: only the rows of our own tables and the pictures. Runs in a separate
 * process (backend/services/backup), because a malicious backup may take forever. Throws an `AppError`.
 */
export function prepareLibrary(
  request: PrepareRequest,
  onProgress: OnRestoreProgress = () => undefined,
): PreparedLibrary {
  const { backup, libraryFolder, work, limits } = request;
  const archive = readBackup(backup, limits);
  try {
    const total = (archive?.files ?? []).reduce(
      (sum, { path: name, bytes, inside }) => (inside && name !== 'library.db' ? sum + bytes : sum),
      0,
    );
    let done = 0;
    const onBytes = (bytes: number): void => onProgress({ step: 'pictures', done: (done += bytes), total });
    // Everything is read, including the pictures: half a restore would be worse than none.
    const pictures = archive
      ? withBackupErrors(backup, () => extractPictures(archive, backup, libraryFolder, work, onBytes))
      : noPictures;
    const problems = copyDatabase(archive, request, onProgress);
    if (pictures.invalid > 0)
      problems.push(messageRef('errors.backup.pictures', { count: pictures.invalid }));
    const notesOfOthers = isOwn(archive, request) ? null : markNotes(work);
    return { missingPictures: pictures.missing, problems, notesOfOthers };
  } catch (error) {
    throw storageErrorOf(error, libraryFolder) ?? error;
  } finally {
    archive?.close();
  }
}
