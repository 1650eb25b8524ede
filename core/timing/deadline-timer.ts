import { systemClock, type Clock } from './clock.ts';

/** A timer with one pending run; of several deadlines, the earliest applies. */
export interface DeadlineTimer {
  /** Runs the work after `delayMs`, or earlier if that was requested before. */
  schedule(delayMs: number): void;
  /** Discards the pending run. */
  cancel(): void;
}

export function createDeadlineTimer(work: () => void, clock: Clock = systemClock): DeadlineTimer {
  let pending: { readonly timer: unknown; readonly at: number } | null = null;
  const cancel = (): void => {
    if (pending) clock.clearTimeout(pending.timer);
    pending = null;
  };
  return {
    schedule(delayMs) {
      const at = clock.now() + delayMs;
      if (pending && pending.at <= at) return;
      cancel();
      const run = (): void => {
        pending = null;
        work();
      };
      pending = { timer: clock.setTimeout(run, delayMs), at };
    },
    cancel,
  };
}
