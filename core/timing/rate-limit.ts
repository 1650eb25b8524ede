/** Time and timers, which tests replace. Times are ms from any origin. */
export interface Clock {
  now(): number;
  /** The answer goes to `clearTimeout`. */
  setTimeout(work: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** What every runtime of the program has; looked up at each use, so that replaced globals hold. */
const runtime = globalThis as unknown as Clock & { readonly performance: { now(): number } };

/** The runtime's own clock. In Node a waiting timer does not keep the process from ending. */
const systemClock: Clock = {
  now: () => runtime.performance.now(),
  setTimeout(work, ms) {
    const timer = runtime.setTimeout(work, ms);
    if (typeof timer === 'object') (timer as { unref?: () => void } | null)?.unref?.();
    return timer;
  },
  clearTimeout: (timer) => runtime.clearTimeout(timer),
};

/** A function whose calls are answered later, several of them by one run. */
export interface RateLimited {
  (): void;
  /** Runs at once what a call is waiting for; does nothing where none is. */
  flush(): void;
  /** Forgets the calls that are waiting. */
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

/** Runs `work` when no call has come for `delayMs`. */
export const debounce = (work: () => void, delayMs: number, clock: Clock = systemClock): RateLimited =>
  rateLimited(work, clock, () => delayMs, true);

/**
 * Runs `work` as soon as the current turn of the event loop ends, and at most once in `intervalMs`; the calls in between are
 * answered by one run at the end of the interval.
 */
export function throttle(work: () => void, intervalMs: number, clock: Clock = systemClock): RateLimited {
  let last = Number.NEGATIVE_INFINITY;
  const run = (): void => {
    last = clock.now();
    work();
  };
  return rateLimited(run, clock, () => Math.max(0, last + intervalMs - clock.now()), false);
}
