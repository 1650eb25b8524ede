/** Time and timers, replaceable in tests. Times are ms from an arbitrary origin. */
export interface Clock {
  now(): number;
  /** Returns a handle for `clearTimeout`. */
  setTimeout(work: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** Globals of the runtime, looked up on each use so that replaced ones apply. */
const runtime = globalThis as unknown as Clock & { readonly performance: { now(): number } };

/** The clock of the runtime. In Node, a pending timer does not keep the process alive. */
const systemClock: Clock = {
  now: () => runtime.performance.now(),
  setTimeout(work, ms) {
    const timer = runtime.setTimeout(work, ms);
    if (typeof timer === 'object') (timer as { unref?: () => void } | null)?.unref?.();
    return timer;
  },
  clearTimeout: (timer) => runtime.clearTimeout(timer),
};

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
