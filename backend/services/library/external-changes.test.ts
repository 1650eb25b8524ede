import { beforeEach, expect, it, vi } from 'vitest';
import type { Clock } from '../../../core/timing/clock.ts';
import { watchExternalChanges } from './external-changes.ts';

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
const advance = (ms: number): void => {
  const end = now + ms;
  for (let due = timers[0]; due && due.at <= end; due = timers[0]) {
    timers = timers.slice(1);
    now = due.at;
    due.work();
  }
  now = end;
};

const changedElsewhere = vi.fn<() => boolean>();
const emit = vi.fn();
const log = vi.fn();

beforeEach(() => {
  now = 0;
  timers = [];
  vi.resetAllMocks();
});

const start = () => watchExternalChanges({ library: { changedElsewhere }, emit, log, clock });

it('reports a change of another program within a second', () => {
  start().watch(true);
  changedElsewhere.mockReturnValueOnce(true);
  advance(999);
  expect(emit).toHaveBeenCalledWith('changed', { topic: 'articles' });
  expect(emit).toHaveBeenCalledWith('changed', { topic: 'highlights' });
  const reported = emit.mock.calls.length;
  advance(10_000);
  expect(emit).toHaveBeenCalledTimes(reported);
});

it('checks nothing while the window cannot be seen, and at once when it can be seen again', () => {
  const changes = start();
  changes.watch(true);
  changes.watch(false);
  changedElsewhere.mockClear();
  advance(10_000);
  expect(changedElsewhere).not.toHaveBeenCalled();
  changedElsewhere.mockReturnValueOnce(true);
  changes.watch(true);
  expect(emit).toHaveBeenCalledWith('changed', { topic: 'articles' });
});

it('has one timer after repeated calls of watch', () => {
  const changes = start();
  changes.watch(true);
  changes.watch(true);
  expect(timers).toHaveLength(1);
});

it('stops at an error, which is logged, until watch is called again', () => {
  const changes = start();
  const error = new Error('disk I/O error');
  changedElsewhere.mockImplementationOnce(() => {
    throw error;
  });
  changes.watch(true);
  expect(log).toHaveBeenCalledWith(error);
  advance(10_000);
  expect(changedElsewhere).toHaveBeenCalledOnce();
  changes.watch(true);
  expect(changedElsewhere).toHaveBeenCalledTimes(2);
});
