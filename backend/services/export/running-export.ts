import { throttle } from '../../../core/timing/rate-limit.ts';

/** How far an export is, in articles. */
interface ExportProgress {
  readonly done: number;
  readonly total: number;
}

/** The export that is writing files. One runs at a time, because the window shows one. */
export interface RunningExport {
  /** Null while none is running. */
  progress(): ExportProgress | null;
  /** Ends the running export after the file that is being written; those that were written stay. */
  cancel(): void;
  /**
   * Runs an export.
   * @param work calls `report` with the number of exported articles, and ends when `signal` is aborted
   */
  run<T>(
    total: number,
    work: (report: (done: number) => void, signal: AbortSignal) => Promise<T>,
  ): Promise<T>;
}

/** Minimum interval between two notifications, ms. */
const intervalMs = 200;

/** @param onProgress called at intervals, and when an export has ended */
export function createRunningExport(onProgress: () => void): RunningExport {
  let current: { readonly progress: ExportProgress; readonly stop: AbortController } | null = null;
  const notify = throttle(onProgress, intervalMs);
  return {
    progress: () => current?.progress ?? null,
    cancel: () => current?.stop.abort(),
    async run(total, work) {
      const stop = new AbortController();
      const report = (done: number): void => {
        current = { progress: { done, total }, stop };
        notify();
      };
      report(0);
      try {
        return await work(report, stop.signal);
      } finally {
        current = null;
        notify();
        notify.flush();
      }
    },
  };
}
