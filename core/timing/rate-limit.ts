import { systemClock, type Clock } from './clock.ts';

/** A function whose calls are coalesced and run later. */
export interface RateLimited {
  (): void;
  /** Runs pending work immediately; no effect if there is none. */
  flush(): void;
  /** Discards pending calls. */
  cancel(): void;
}

function rateLimited(work: () => void, clock: Clock, delay: () => number, restarts: boolean): RateLimited {
  let waiting: { readonly timer: unknown } | null = null;
  const cancel = (): void => {
    if (waiting) clock.clearTimeout(waiting.timer);
    waiting = null;
  };
  const run = (): void => {
    cancel();
    work();
  };
  const call = (): void => {
    if (restarts) cancel();
    waiting ??= { timer: clock.setTimeout(run, delay()) };
  };
  return Object.assign(call, {
    flush: () => {
      if (waiting) run();
    },
    cancel,
  });
}

/** Runs `work` once no call has come for `delayMs` (debounce). */
export const debounce = (work: () => void, delayMs: number, clock: Clock = systemClock): RateLimited =>
  rateLimited(work, clock, () => delayMs, true);

/**
 * Runs `work` at the end of the current turn of the event loop and at most once per `intervalMs`; calls in between are coalesced
 * into one run at the end of the interval (throttle).
 */
export function throttle(work: () => void, intervalMs: number, clock: Clock = systemClock): RateLimited {
  let last = Number.NEGATIVE_INFINITY;
  const run = (): void => {
    last = clock.now();
    work();
  };
  return rateLimited(run, clock, () => Math.max(0, last + intervalMs - clock.now()), false);
}
