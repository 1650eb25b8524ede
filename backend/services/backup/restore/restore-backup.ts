import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../../../../data/files/private-files.ts';
import { installLibrary } from '../../../../data/backup/restore/install-library.ts';
import type { Restored } from '../../../../data/backup/restore/install-library.ts';
import type { PrepareRequest } from '../../../../data/backup/restore/prepare-library.ts';
import { storageErrorOf } from '../../../../data/store/sqlite/errors.ts';
import type { OnRestoreProgress } from '../../../../data/backup/restore/restore-progress.ts';
import { readProgress } from './progress-file.ts';
import { limitsFor } from './restore-limits.ts';
import type { RestoreLimits } from './restore-limits.ts';
import { readResult, writeRequest } from './restore-request.ts';
import { runRestoreProcess } from './start-restore-process.ts';
import type { RestoreProcessOptions } from './start-restore-process.ts';

export interface RestoreOptions extends Pick<RestoreProcessOptions, 'command'> {
  /** Cancels the restore until `beforeInstall` is called. */
  readonly signal?: AbortSignal | undefined;
  /** The library's folder. */
  readonly folder: string;
  /** The backup, absolute. */
  readonly file: string;
  readonly migrations: string;
  /** Called from time to time while the process prepares the library, and with the last progress. */
  readonly onProgress?: OnRestoreProgress;
  /** Called once the backup is ready, before the library is replaced: to close it. */
  readonly beforeInstall?: () => void | Promise<void>;
  readonly limits?: PrepareRequest['limits'];
  /** Who wrote the notes of the backup; by default its signature decides. */
  readonly notes?: PrepareRequest['notes'];
  /** Limits of the process; by default for the size of the backup. */
  readonly processLimits?: RestoreLimits;
  /** Time for the process to start and to notice its own limit, ms. */
  readonly graceMs?: number;
}

const workPrefix = '.restoring-';
const dayMs = 24 * 60 * 60_000;

/** Removes the work folders of restores that were interrupted by the end of the program. */
function removeLeftOvers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const place = path.join(folder, name);
    const isOld = name.startsWith(workPrefix) && statSync(place).mtimeMs < Date.now() - dayMs;
    if (isOld) rmSync(place, { recursive: true, force: true });
  }
}

/** How often the progress of the process is read, ms. */
const progressIntervalMs = 500;

/** Reports what the process writes about its progress while it runs. */
async function reportingProgress(
  work: string,
  onProgress: OnRestoreProgress,
  run: () => Promise<void>,
): Promise<void> {
  const report = (): void => {
    const progress = readProgress(work);
    if (progress) onProgress(progress);
  };
  const timer = setInterval(report, progressIntervalMs);
  try {
    await run();
    report();
  } finally {
    clearInterval(timer);
  }
}

/**
 * Puts a backup in the place of the library in a folder. The backup may come from anywhere: a separate process reads it, with limits of
 * time and memory, and creates a new library from its rows. Until that is complete, nothing is touched and the library may stay open.
 * Rejects with an `AppError`; the library is then as it was.
 */
export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
  const { folder, file, migrations, beforeInstall, limits, signal, command } = options;
  const { notes = 'signed', graceMs = 30_000, onProgress = () => undefined } = options;
  const processLimits = options.processLimits ?? limitsFor(file);
  let work: string | null = null;
  try {
    makeFolder(folder);
    removeLeftOvers(folder);
    // In the library's folder, so that the new files only have to be renamed.
    const place = mkdtempSync(path.join(folder, workPrefix));
    work = place;
    writeRequest({
      backup: file,
      libraryFolder: folder,
      work,
      migrations,
      notes,
      process: processLimits,
      ...(limits && { limits }),
    });
    const timeoutMs = processLimits.timeMs + graceMs;
    await reportingProgress(place, onProgress, () =>
      runRestoreProcess(place, { signal, command, timeoutMs }),
    );
    const prepared = readResult(work);
    signal?.throwIfAborted();
    await beforeInstall?.();
    return installLibrary(folder, work, prepared);
  } catch (error) {
    throw storageErrorOf(error, folder) ?? error;
  } finally {
    if (work) rmSync(work, { recursive: true, force: true });
  }
}
