import { appendFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { makeFolder, privateFileMode } from '../../../data/files/private-files.ts';

/** Larger than this, and the log is put aside before the next line, bytes. */
const maxSize = 1024 * 1024;

const wordsOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\n  because: ${wordsOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
};

/**
 * Answers a function that writes errors to `logs/lectern.log` in the folder, and to standard error. The file stays on
 * this machine. It never throws: where there is no space for a log line, the work goes on without it.
 */
export function createLog(folder: string): (error: unknown) => void {
  const file = path.join(folder, 'logs', 'lectern.log');
  return (error) => {
    const line = `${new Date().toISOString()} ${wordsOf(error)}\n`;
    try {
      process.stderr.write(line);
      makeFolder(path.dirname(file));
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      if (size > maxSize) renameSync(file, `${file}.old`);
      appendFileSync(file, line, { mode: privateFileMode });
    } catch {
      // A full or read-only disk: what it has to say is shown in the window.
    }
  };
}
