import { beforeEach, expect, test, vi } from 'vitest';
import type { Clock } from './clock.ts';
import { createDeadlineTimer, type DeadlineTimer } from './deadline-timer.ts';

let now = 0;
let timers: { readonly at: number; readonly work: () => void }[] = [];
const clock: Clock = {
  now: () => now,
  setTimeout(work, ms) {
    const timer = { at: now + ms, work };
    timers.push(timer);
    return timer;
  },
  clearTimeout: (timer) => (timers = timers.filter((each) => each !== timer)),
};
const advanceTo = (time: number): void => {
  now = time;
  const due = timers.filter(({ at }) => at <= time);
  timers = timers.filter(({ at }) => at > time);
  for (const { work } of due) work();
};

const work = vi.fn<() => void>();
let timer: DeadlineTimer;
beforeEach(() => {
  now = 0;
  timers = [];
  work.mockReset();
  timer = createDeadlineTimer(work, clock);
});

test('runs once at the earliest deadline', () => {
  timer.schedule(100);
  timer.schedule(20);
  timer.schedule(50);
  advanceTo(19);
  expect(work).not.toHaveBeenCalled();
  advanceTo(200);
  expect(work).toHaveBeenCalledOnce();
});

test('can be scheduled again from its own work', () => {
  work.mockImplementationOnce(() => timer.schedule(10));
  timer.schedule(10);
  advanceTo(10);
  advanceTo(20);
  expect(work).toHaveBeenCalledTimes(2);
});

test('does not run after it was cancelled', () => {
  timer.schedule(10);
  timer.cancel();
  advanceTo(20);
  expect(work).not.toHaveBeenCalled();
});
