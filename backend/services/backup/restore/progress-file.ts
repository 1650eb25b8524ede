import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { OnRestoreProgress, RestoreProgress } from '../../../../data/backup/restore/restore-progress.ts';

/** The file in the work folder in which a restore's process reports its progress. */
const progressFile = (work: string): string => path.join(work, 'progress.json');

const count = z.int().nonnegative();
const schema = z.object({ step: z.enum(['pictures', 'rows', 'checks']), done: count, total: count });

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
      const partial = `${progressFile(work)}.partial`;
      writeFileSync(partial, JSON.stringify(progress), { mode: 0o600 });
      renameSync(partial, progressFile(work));
    } catch {
      // The restore reports what is wrong with the disk.
    }
  };
}

/** The progress that was written last; null where there is none. */
export function readProgress(work: string): RestoreProgress | null {
  try {
    return schema.safeParse(JSON.parse(readFileSync(progressFile(work), 'utf8'))).data ?? null;
  } catch {
    return null;
  }
}
