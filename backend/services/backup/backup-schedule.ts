import { isDailyDue } from '../../../data/backup/daily.ts';
import type { RunLibraryJob } from '../jobs/run-library-job.ts';

export interface BackupScheduleOptions {
  readonly folder: string;
  readonly run: RunLibraryJob;
  /** True while the library is open: a library that cannot be opened must not replace an intact backup. */
  readonly isOpen: () => boolean;
  readonly onMade: () => void;
  readonly onError: (error: unknown) => void;
  /** Delay of the first check, ms: the start of the window has priority. */
  readonly firstAfterMs?: number;
  /** Interval between checks, ms. */
  readonly intervalMs?: number;
}

/** Makes the daily backup some time after the start, and checks every hour whether it is due. Returns a function that stops the schedule. */
export function startBackupSchedule(options: BackupScheduleOptions): () => void {
  const { folder, run, isOpen, onMade, onError, firstAfterMs = 45_000, intervalMs = 60 * 60_000 } = options;
  let running = false;
  const check = (): void => {
    if (running || !isOpen() || !isDailyDue(folder)) return;
    running = true;
    run('daily-backup', { folder })
      .then((made) => made && onMade())
      .catch(onError)
      .finally(() => (running = false));
  };
  const first = setTimeout(check, firstAfterMs);
  const again = setInterval(check, intervalMs);
  first.unref();
  again.unref();
  return () => {
    clearTimeout(first);
    clearInterval(again);
  };
}
