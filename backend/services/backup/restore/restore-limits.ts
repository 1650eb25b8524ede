import { statSync } from 'node:fs';

/** What a restore's process may use before it is ended. */
export interface RestoreLimits {
  /** Wall-clock time, ms. */
  readonly timeMs: number;
  /** Resident memory, bytes. */
  readonly memoryBytes: number;
}

const mebibyte = 1024 * 1024;

/** Limits for a backup: far more than a slow disk takes, and more for a larger file. */
export const limitsFor = (backup: string): RestoreLimits => ({
  timeMs:
    5 * 60_000 + Math.round((2_000 * (statSync(backup, { throwIfNoEntry: false })?.size ?? 0)) / mebibyte),
  memoryBytes: 1536 * mebibyte,
});
