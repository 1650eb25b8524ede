import { messageRef } from '../../messages/message-keys.ts';
import { MessageChannel } from 'node:worker_threads';
import { afterEach, expect, it, vi } from 'vitest';
import { AppError } from '../../core/model/error.ts';
import { connect } from './connection.ts';
import type { RequestContext } from './protocol.ts';

const open: MessageChannel[] = [];
afterEach(() => {
  for (const { port1 } of open.splice(0)) port1.close();
});

/** Two connected ends that serve methods to one another. */
function pair<Here extends object, There extends object>(here: Here, there: There) {
  const channel = new MessageChannel();
  open.push(channel);
  const onPending = vi.fn<(isPending: boolean) => void>();
  let onError: (error: unknown) => void = () => undefined;
  const failed = new Promise<unknown>((resolve) => (onError = resolve));
  const mine = connect<Here, There>(channel.port1, { methods: here, onError, onPending });
  const theirs = connect<There, Here>(channel.port2, { methods: there, onError });
  return { mine, theirs, failed, onPending };
}

it('answers with values and promises, both ways at once', async () => {
  const { mine, theirs } = pair(
    { double: (n: number) => n * 2 },
    { later: (word: string) => Promise.resolve(`${word}!`) },
  );
  const answers = await Promise.all([mine.request('later', 'yes'), theirs.request('double', 21)]);
  expect(answers).toEqual(['yes!', 42]);
});

it('keeps the order of requests and notifications', async () => {
  const seen: number[] = [];
  const { mine } = pair({}, { note: (n: number) => void seen.push(n) });
  mine.notify('note', 1);
  mine.notify('note', 2);
  await mine.request('note', 3);
  expect(seen).toEqual([1, 2, 3]);
});

it('keeps the code of an AppError, and message, name and stack of any other error', async () => {
  const { mine, failed } = pair(
    {},
    {
      full: () => {
        throw new AppError('disk-full', messageRef('errors.startup.diskFull'));
      },
      broken: () => Promise.reject(new TypeError('no such thing')),
    },
  );
  await expect(mine.request('full', null)).rejects.toEqual(
    new AppError('disk-full', messageRef('errors.startup.diskFull')),
  );
  await expect(mine.request('full', null)).rejects.toMatchObject({ code: 'disk-full' });
  const error = await mine.request('broken', null).catch((reason: unknown) => reason as Error);
  expect(error).toMatchObject({ name: 'TypeError', message: 'no such thing' });
  expect((error as Error).stack).toContain('connection.test.ts');
  mine.notify('broken', null);
  expect(await failed).toMatchObject({ message: 'no such thing' });
});

it('refuses methods that are not served, also those of every object', async () => {
  const { mine } = pair({}, {} as { toString(): string; nothing(): void });
  await expect(mine.request('nothing', null)).rejects.toThrow('there is no method nothing');
  await expect(mine.request('toString', null)).rejects.toThrow('there is no method toString');
});

it('rejects a request whose input or result cannot be copied, and handles the next one', async () => {
  const { mine } = pair({}, { echo: (value: unknown) => value, make: () => () => 1 });
  await expect(mine.request('echo', () => 1)).rejects.toThrow(/could not be cloned/);
  await expect(mine.request('make', null)).rejects.toThrow(/could not be cloned/);
  expect(await mine.request('echo', 1)).toBe(1);
});

it('reports progress before the result', async () => {
  const { mine } = pair(
    {},
    {
      count: (to: number, { reportProgress }: RequestContext<number>) => {
        for (let n = 1; n <= to; n += 1) reportProgress(n);
        return 'done';
      },
    },
  );
  const seen: number[] = [];
  expect(await mine.request('count', 3, { onProgress: (n) => seen.push(n) })).toBe('done');
  expect(seen).toEqual([1, 2, 3]);
});

it('rejects an aborted request at once with the reason, and tells the method', async () => {
  let onStart: (context: RequestContext) => void = () => undefined;
  const started = new Promise<RequestContext>((resolve) => (onStart = resolve));
  const { mine } = pair(
    {},
    {
      wait: (_input: null, context: RequestContext) => {
        onStart(context);
        return new Promise(() => undefined);
      },
      ping: () => 'pong',
    },
  );
  const abort = new AbortController();
  const waiting = mine.request('wait', null, { signal: abort.signal });
  const { isCancelled } = await started;
  expect(isCancelled()).toBe(false);
  abort.abort(new Error('enough'));
  expect(isCancelled()).toBe(true);
  await expect(waiting).rejects.toThrow('enough');
  await expect(mine.request('ping', null, { signal: abort.signal })).rejects.toThrow('enough');
  expect(await mine.request('ping', null)).toBe('pong');
});

it('rejects pending and later requests once closed', async () => {
  const { mine, onPending } = pair({}, { never: () => new Promise<void>(() => undefined) });
  const waiting = [mine.request('never', null), mine.request('never', null)];
  mine.close(new Error('gone'));
  for (const each of [...waiting, mine.request('never', null)]) await expect(each).rejects.toThrow('gone');
  expect(onPending.mock.calls).toEqual([[true], [false]]);
});
