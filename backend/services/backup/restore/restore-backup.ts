import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../../../../data/files/private-files.ts';
import { installLibrary } from '../../../../data/backup/restore/install-library.ts';
import type { Restored } from '../../../../data/backup/restore/install-library.ts';
import type { PrepareRequest } from '../../../../data/backup/restore/prepare-library.ts';
import { storageErrorOf } from '../../../../data/store/sqlite/errors.ts';
import { limitsFor } from './restore-limits.ts';
import type { RestoreLimits } from './restore-limits.ts';
import { readResult, writeRequest } from './restore-request.ts';
import { runRestoreProcess } from './start-restore-process.ts';
import type { RestoreProcessOptions } from './start-restore-process.ts';

export interface RestoreOptions extends Pick<RestoreProcessOptions, 'signal' | 'command'> {
  /** The library's folder. */
  readonly folder: string;
  /** The backup, absolute. */
  readonly file: string;
  readonly migrations: string;
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

/**
 * Puts a backup in the place of the library in a folder. The backup may come from anywhere: a separate process reads it, with limits of
 * time and memory, and creates a new library from its rows. Until that is complete, nothing is touched and the library may stay open.
 * Rejects with an `AppError`; the library is then as it was.
 */
export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
  const { folder, file, migrations, beforeInstall, limits, signal, command } = options;
  const { notes = 'signed', graceMs = 30_000 } = options;
  const processLimits = options.processLimits ?? limitsFor(file);
  let work: string | null = null;
  try {
    makeFolder(folder);
    removeLeftOvers(folder);
    // In the library's folder, so that the new files only have to be renamed.
    work = mkdtempSync(path.join(folder, workPrefix));
    writeRequest({
      backup: file,
      libraryFolder: folder,
      work,
      migrations,
      notes,
      process: processLimits,
      ...(limits && { limits }),
    });
    await runRestoreProcess(work, { signal, command, timeoutMs: processLimits.timeMs + graceMs });
    const prepared = readResult(work);
    await beforeInstall?.();
    return installLibrary(folder, work, prepared);
  } catch (error) {
    throw storageErrorOf(error, folder) ?? error;
  } finally {
    if (work) rmSync(work, { recursive: true, force: true });
  }
}
