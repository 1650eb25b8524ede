import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Clock } from './clock.ts';
import { debounce, throttle } from './rate-limit.ts';

/** A clock that the test advances. */
function createTestClock(): Clock & { advance(ms: number): void } {
  let time = 0;
  let timers: { readonly at: number; readonly work: () => void }[] = [];
  return {
    now: () => time,
    setTimeout(work, ms) {
      const timer = { at: time + ms, work };
      timers.push(timer);
      return timer;
    },
    clearTimeout(timer) {
      timers = timers.filter((each) => each !== timer);
    },
    advance(ms) {
      const end = time + ms;
      for (;;) {
        const [next] = timers.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at);
        if (!next) break;
        time = next.at;
        timers = timers.filter((each) => each !== next);
        next.work();
      }
      time = end;
    },
  };
}

test('debounce runs once, after the last call', () => {
  const clock = createTestClock();
  const runs: number[] = [];
  const limited = debounce(() => runs.push(clock.now()), 100, clock);
  limited();
  clock.advance(60);
  limited();
  clock.advance(99);
  expect(runs).toEqual([]);
  clock.advance(1);
  expect(runs).toEqual([160]);
  clock.advance(1_000);
  expect(runs).toEqual([160]);
});

test('a debounced function may call itself', () => {
  const clock = createTestClock();
  let left = 3;
  const limited = debounce(() => (left -= 1) > 0 && limited(), 100, clock);
  limited();
  clock.advance(1_000);
  expect(left).toBe(0);
});

test('flush runs pending work once; cancel discards it', () => {
  const clock = createTestClock();
  let runs = 0;
  const limited = debounce(() => (runs += 1), 100, clock);
  limited.flush();
  expect(runs).toBe(0);
  limited();
  limited.flush();
  limited.flush();
  expect(runs).toBe(1);
  limited();
  limited.cancel();
  clock.advance(1_000);
  expect(runs).toBe(1);
  limited();
  clock.advance(1_000);
  expect(runs).toBe(2);
});

test('property: throttle runs after every call, at most once per interval and on time', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 })), (pauses) => {
      const clock = createTestClock();
      const calls: number[] = [];
      const runs: number[] = [];
      const limited = throttle(() => runs.push(clock.now()), 100, clock);
      for (const pause of pauses) {
        clock.advance(pause);
        calls.push(clock.now());
        limited();
      }
      clock.advance(1_000);
      for (const [index, run] of runs.entries())
        expect(run - (runs[index - 1] ?? -100)).toBeGreaterThanOrEqual(100);
      for (const call of calls) expect(runs.find((run) => run >= call)).toBeLessThanOrEqual(call + 100);
      expect(runs.length).toBeLessThanOrEqual(calls.length);
    }),
  );
});
