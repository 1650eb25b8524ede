import path from 'node:path';
import { restoreProgress } from '../../../../contract/commands/application/backups.ts';
import type { OnRestoreProgress, RestoreProgress } from '../../../../data/backup/restore/restore-progress.ts';
import { readJsonFile } from '../../../../data/profile/json-file.ts';
import { writeWorkFile } from './restore-request.ts';

/** The file in the work folder in which a restore's process reports its progress. */
const progressFile = (work: string): string => path.join(work, 'progress.json');

/** The shortest time between two reports of a step, ms. */
const intervalMs = 200;

/** A function that writes the progress, and skips reports of the same step that follow each other closely. Never throws. */
export function createProgressWriter(
  work: string,
  now: () => number = () => performance.now(),
): OnRestoreProgress {
  let step: string | null = null;
  let writtenAt = 0;
  return (progress) => {
    const isLast = progress.total > 0 && progress.done >= progress.total;
    if (progress.step === step && !isLast && now() - writtenAt < intervalMs) return;
    step = progress.step;
    writtenAt = now();
    try {
      writeWorkFile(progressFile(work), progress);
    } catch {
      // The restore reports what is wrong with the disk.
    }
  };
}

/** The progress that was written last; null when there is none. */
export const readProgress = (work: string): RestoreProgress | null =>
  readJsonFile(progressFile(work), restoreProgress) ?? null;
