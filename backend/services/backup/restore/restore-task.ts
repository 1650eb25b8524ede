import { messageRef } from '../../../../messages/message-keys.ts';
import { AppError } from '../../../../core/model/error.ts';
import type { OnRestoreProgress, RestoreProgress } from '../../../../data/backup/restore/restore-progress.ts';

/** The running restore; one runs at a time. */
export interface RestoreTask {
  /** Its progress; null when none is running. */
  progress(): RestoreProgress | null;
  /**
   * Runs a restore. Resolves to null when it was cancelled. Rejects when it fails, and with an `AppError` when another one is
   * running.
   */
  run<T>(work: (signal: AbortSignal, onProgress: OnRestoreProgress) => Promise<T>): Promise<T | null>;
  /** Cancels the restore while it reads its backup; has no effect later. */
  cancel(): void;
}

/** @param onChange called when the progress changes, and when a restore has ended */
export function createRestoreTask(onChange: () => void): RestoreTask {
  let progress: RestoreProgress | null = null;
  let cancelling: AbortController | null = null;
  return {
    progress: () => progress,
    async run(work) {
      if (cancelling) throw new AppError('conflict', messageRef('errors.backup.busy'));
      const { signal } = (cancelling = new AbortController());
      const report: OnRestoreProgress = (next) => {
        progress = next;
        onChange();
      };
      try {
        return await work(signal, report);
      } catch (error) {
        if (signal.aborted) return null;
        throw error;
      } finally {
        cancelling = null;
        progress = null;
        onChange();
      }
    },
    cancel: () => cancelling?.abort(),
  };
}
