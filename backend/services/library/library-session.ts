import { messageRef } from '../../../messages/message-keys.ts';
import { DiagnosticError } from '../log/describe-for-log.ts';
import { repairLibrary } from '../../../data/backup/repair.ts';
import type { NotesOrigin } from '../../../data/backup/restore/notes-of-others.ts';
import type { OnRestoreProgress } from '../../../data/backup/restore/restore-progress.ts';
import type { Restored } from '../../../data/backup/restore/install-library.ts';
import { AppError } from '../../../core/model/error.ts';
import type { Resources } from '../../../data/resources.ts';
import type { Db } from '../../../data/store/sqlite/database.ts';
import { storageErrorOf } from '../../../data/store/sqlite/errors.ts';
import { closeLibrary, noteDamage } from '../../../data/store/sqlite/clean-close.ts';
import { openLibrary } from '../../../data/store/sqlite/open.ts';
import { seedSample } from '../../../data/store/sample/sample.ts';
import { setLibraryAside } from '../../../data/store/sqlite/set-aside.ts';
import { restoreBackup } from '../backup/restore/restore-backup.ts';

/** The library while the program runs: open, or closed with a reason for people. */
export interface LibrarySession {
  readonly folder: string;
  readonly resources: Resources;
  /** The reason why it could not be opened; null when it is open. */
  readonly problem: AppError | null;
  /** The open library. Throws `problem` when there is none. */
  readonly db: Db;
  /** Opens the library. Never throws: see `problem`. */
  open(): void;
  /** Renames a library that cannot be opened and creates an empty one. Throws when it cannot be renamed. */
  startFresh(): void;
  /**
   * Puts a backup in the place of the library, which is put aside and kept, and opens it. The library stays open until the backup has
   * been read. Rejects when the backup is not valid or the signal aborts meanwhile, and leaves the library unchanged then.
   */
  restore(file: string, options: SessionRestoreOptions): Promise<Restored>;
  /** Whether another program (the command line) has written to it since the last call. */
  changedElsewhere(): boolean;
  /** Makes the next start read the whole file and repair what it can: a command has found damage. */
  noteDamage(): void;
  close(): void;
}

/** How a session restores a backup. */
interface SessionRestoreOptions {
  /** Who wrote its notes. */
  readonly notes: NotesOrigin;
  readonly signal: AbortSignal;
  readonly onProgress: OnRestoreProgress;
  /** Called before the library is closed, to stop everything that uses its file. */
  readonly beforeClose: () => Promise<void>;
}

export interface LibrarySessionOptions {
  readonly folder: string;
  readonly resources: Resources;
  readonly log: (error: unknown) => void;
  readonly busyTimeout?: number | undefined;
}

export function createLibrarySession({
  folder,
  resources,
  log,
  busyTimeout,
}: LibrarySessionOptions): LibrarySession {
  let db: Db | null = null;
  let problem: AppError | null = new AppError('internal', messageRef('errors.library.notOpen'));

  let seenVersion = 0;
  /** SQLite counts the commits of other connections here. */
  const dataVersion = (opened: Db): number => Number(opened.pragma('data_version', { simple: true }));

  /** Stops a restore that is still reading its backup. */
  const closing = new AbortController();
  const close = (): void => {
    closing.abort();
    if (db) closeLibrary(db);
    db = null;
    problem ??= new AppError('internal', messageRef('errors.library.closing'));
  };

  /** Adds the sample; without it the library is usable all the same, unless it cannot be written to. */
  const seed = (opened: Db): void => {
    try {
      seedSample(opened, resources.sample);
    } catch (error) {
      const known = storageErrorOf(error, folder);
      if (known) throw known;
      log(error);
    }
  };

  const openFile = (): Db =>
    openLibrary({
      folder,
      migrations: resources.migrations,
      ...(busyTimeout === undefined ? {} : { busyTimeout }),
    });

  /** Rebuilds damaged indexes without asking the user, and keeps the damaged file. */
  const openWhole = (): Db => {
    try {
      return openFile();
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'database-damaged') throw error;
      const repaired = repairLibrary(folder, resources.migrations);
      if (!repaired) throw error;
      log(new DiagnosticError('the library was repaired; the damaged file was kept', { cause: error }));
      return openFile();
    }
  };

  const open = (): void => {
    if (db) return;
    try {
      db = openWhole();
      seed(db);
      seenVersion = dataVersion(db);
      problem = null;
    } catch (error) {
      log(error);
      db?.close();
      db = null;
      problem =
        error instanceof AppError
          ? error
          : new AppError('internal', messageRef('errors.library.failed', { folder }), {
              cause: error,
            });
    }
  };

  return {
    folder,
    resources,
    get problem() {
      return problem;
    },
    get db() {
      if (db) return db;
      throw problem ?? new AppError('internal', messageRef('errors.library.notOpen'));
    },
    open,
    startFresh() {
      if (db) return;
      setLibraryAside(folder);
      open();
    },
    async restore(file, { notes, signal, onProgress, beforeClose }) {
      const stopping = new AbortController();
      const stop = (): void => stopping.abort();
      for (const each of [signal, closing.signal]) each.addEventListener('abort', stop);
      try {
        return await restoreBackup({
          folder,
          file,
          notes,
          migrations: resources.migrations,
          signal: stopping.signal,
          onProgress,
          async beforeInstall() {
            await beforeClose();
            db?.close();
            db = null;
          },
        });
      } finally {
        if (!closing.signal.aborted) open();
      }
    },
    changedElsewhere() {
      if (!db) return false;
      const before = seenVersion;
      seenVersion = dataVersion(db);
      return seenVersion !== before;
    },
    noteDamage() {
      if (db) noteDamage(db);
    },
    close,
  };
}
