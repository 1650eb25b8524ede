import { appendFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';
import { makeFolder, privateFileMode } from '../../../data/files/private-files.ts';
import { describeForLog } from './describe-for-log.ts';

/** A log that is larger is rotated before the next line, bytes. */
const maxSize = 1024 * 1024;

/**
 * Returns a function that writes errors to `logs/lectern.log` in the folder, and to standard error. The file stays on
 * this machine and contains no titles, texts, addresses or paths, so that it can be sent with a report. With
 * `LECTERN_LOG_DETAILS=1` in the environment, standard error gets whole messages. The function never throws: if there is
 * no space for a line, the work continues without it.
 */
export function createLog(folder: string): (error: unknown) => void {
  const file = path.join(folder, 'logs', 'lectern.log');
  return (error) => {
    const line = `${new Date().toISOString()} ${describeForLog(error)}\n`;
    try {
      process.stderr.write(process.env['LECTERN_LOG_DETAILS'] === '1' ? `${inspect(error)}\n` : line);
      makeFolder(path.dirname(file));
      const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
      if (size > maxSize) renameSync(file, `${file}.old`);
      appendFileSync(file, line, { mode: privateFileMode });
    } catch {
      // A full or read-only disk, which the window reports.
    }
  };
}
