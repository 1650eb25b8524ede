import { spawn } from 'node:child_process';
import { workerFile } from '../../../workers/worker-file.ts';

/** A program and its arguments, to which the work folder is added. */
export type RestoreCommand = readonly [file: string, ...args: string[]];

/**
 * The command that starts the restore's process: the one in the environment variable LECTERN_RESTORE_COMMAND, which Electron's entry
 * point sets (electron/entry/main.ts), otherwise Node with the source or the bundle.
 */
function restoreCommand(): RestoreCommand {
  const command = process.env['LECTERN_RESTORE_COMMAND'];
  if (command !== undefined) return JSON.parse(command) as RestoreCommand;
  return [process.execPath, workerFile(import.meta.dirname, 'restore-process')];
}

export interface RestoreProcessOptions {
  /** Ends the process. */
  readonly signal?: AbortSignal | undefined;
  /** The process is killed after this time, ms; it has a limit of its own, so this is for one that does not start. */
  readonly timeoutMs: number;
  /** Replaces the program's own command. */
  readonly command?: RestoreCommand | undefined;
}

/** Runs the process that reads a backup, and resolves however it exits. Rejects when it cannot be started or is aborted. */
export function runRestoreProcess(
  work: string,
  { signal, timeoutMs, command = restoreCommand() }: RestoreProcessOptions,
): Promise<void> {
  const [file, ...args] = command;
  return new Promise((resolve, reject) => {
    const child = spawn(file, [...args, work], {
      stdio: 'ignore',
      windowsHide: true,
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
      ...(signal && { signal }),
    });
    child.once('error', reject);
    child.once('exit', () => resolve());
  });
}
