import { isDailyDue } from '../../../data/backup/daily.ts';
import type { RunLibraryJob } from '../library/run-library-job.ts';

export interface BackupScheduleOptions {
  readonly folder: string;
  readonly run: RunLibraryJob;
  /** True while the library is open: what cannot be opened must not be copied over what is good. */
  readonly isOpen: () => boolean;
  readonly onMade: () => void;
  readonly onError: (error: unknown) => void;
  /** After the start, ms: the window comes first. */
  readonly firstAfter?: number;
  /** Between two looks at the calendar, ms. */
  readonly every?: number;
}

/** Makes the day's backup some time after the start, and looks every hour whether a new day has begun. Answers what ends it. */
export function startBackupSchedule(options: BackupScheduleOptions): () => void {
  const { folder, run, isOpen, onMade, onError, firstAfter = 45_000, every = 60 * 60_000 } = options;
  let running = false;
  const look = (): void => {
    if (running || !isOpen() || !isDailyDue(folder)) return;
    running = true;
    run('daily-backup', { folder })
      .then((made) => made && onMade())
      .catch(onError)
      .finally(() => (running = false));
  };
  const first = setTimeout(look, firstAfter);
  const again = setInterval(look, every);
  first.unref();
  again.unref();
  return () => {
    clearTimeout(first);
    clearInterval(again);
  };
}
