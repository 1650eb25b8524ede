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
export const systemClock: Clock = {
  now: () => runtime.performance.now(),
  setTimeout(work, ms) {
    const timer = runtime.setTimeout(work, ms);
    if (typeof timer === 'object') (timer as { unref?: () => void } | null)?.unref?.();
    return timer;
  },
  clearTimeout: (timer) => runtime.clearTimeout(timer),
};
