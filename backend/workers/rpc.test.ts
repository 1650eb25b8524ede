import { MessageChannel } from 'node:worker_threads';
import { afterEach, expect, it, vi } from 'vitest';
import { AppError } from '../../core/model/error.ts';
import { createRpc } from './rpc.ts';

const open: MessageChannel[] = [];
afterEach(() => {
  for (const { port1 } of open.splice(0)) port1.close();
});

/** Two ends that know each other's functions. */
function pair<Here extends object, There extends object>(here: Here, there: There) {
  const channel = new MessageChannel();
  open.push(channel);
  const onError = vi.fn<(error: unknown) => void>();
  const failed = new Promise<void>((resolve) => onError.mockImplementation(() => resolve()));
  const mine = createRpc<Here, There>(channel.port1, here, onError);
  const theirs = createRpc<There, Here>(channel.port2, there, onError);
  return { mine, theirs, onError, failed };
}

it('answers with values and promises, both ways at once', async () => {
  const { mine, theirs } = pair(
    { twice: (n: number) => n * 2 },
    { later: (word: string) => Promise.resolve(`${word}!`) },
  );
  await expect(Promise.all([mine.call('later', 'yes'), theirs.call('twice', 21)])).resolves.toEqual([
    'yes!',
    42,
  ]);
});

it('keeps the order of calls, whether or not somebody waits for them', async () => {
  const seen: number[] = [];
  const { mine } = pair({}, { note: (n: number) => void seen.push(n) });
  mine.tell('note', 1);
  mine.tell('note', 2);
  await mine.call('note', 3);
  expect(seen).toEqual([1, 2, 3]);
});

it('hands an AppError over with its code, and any other error with its words', async () => {
  const { mine, onError, failed } = pair(
    {},
    {
      full: () => {
        throw new AppError('disk-full', 'The disk is full.');
      },
      broken: () => Promise.reject(new TypeError('no such thing')),
    },
  );
  await expect(mine.call('full')).rejects.toEqual(new AppError('disk-full', 'The disk is full.'));
  await expect(mine.call('full')).rejects.toMatchObject({ code: 'disk-full' });
  await expect(mine.call('broken')).rejects.toThrow('no such thing');
  mine.tell('broken');
  await failed;
  expect(onError).toHaveBeenCalledOnce();
});

it('refuses what is not offered, also what every object has', async () => {
  const { mine } = pair({}, {} as { toString(): string; nothing(): void });
  await expect(mine.call('nothing')).rejects.toThrow('there is nothing called nothing');
  await expect(mine.call('toString')).rejects.toThrow('there is nothing called toString');
});

it('fails all that wait when the other side is gone', async () => {
  const { mine } = pair({}, { never: () => new Promise<void>(() => undefined) });
  const waiting = mine.call('never');
  mine.fail(new Error('gone'));
  await expect(waiting).rejects.toThrow('gone');
});
