import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Reply } from '../../contract/reply.ts';
import { AppError } from '../../core/model/error.ts';
import { openLibrary } from '../../data/store/sqlite/open.ts';
import { resourcesFolder, resourcesIn } from '../../data/resources.ts';
import type { MainCalls } from './calls.ts';
import { keepSettings } from './main-settings.ts';
import { startLibraryThread } from './start-thread.ts';
import type { LibraryThread } from './start-thread.ts';

let folder: string;
let thread: LibraryThread;
const calls = {
  emit: vi.fn<MainCalls['emit']>(),
  system: vi.fn<MainCalls['system']>(),
  trouble: vi.fn<MainCalls['trouble']>(),
  quit: vi.fn<MainCalls['quit']>(),
};
const onGone = vi.fn<(error: Error) => void>();

const start = (): LibraryThread =>
  startLibraryThread({
    start: {
      dataFolder: folder,
      app: { version: '1.2.3', platform: process.platform, runtime: [], runtimeLicences: null },
    },
    calls,
    onGone,
    log: () => undefined,
    file: path.join(import.meta.dirname, 'testing/thread.ts'),
  });

// One thread for all: starting one takes longer than what it is asked.
beforeAll(() => {
  // However long the thread takes, nobody gives it up.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-thread-'));
  thread = start();
});
beforeEach(() => void vi.resetAllMocks());
afterAll(async () => {
  await thread.close();
  rmSync(folder, { recursive: true, force: true });
  vi.useRealTimers();
});

const valueOf = async <T>(reply: Promise<Reply<unknown>>): Promise<T> => {
  const answer = await reply;
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.value as T;
};
const invoke = <T>(name: string, input: unknown = null): Promise<T> => valueOf<T>(thread.invoke(name, input));

const paste = (text: string): Promise<{ id: string }> => invoke('import.text', { text });

it('carries out commands, and tells of what changed', async () => {
  expect(await invoke('program.info')).toMatchObject({ version: '1.2.3', dataFolder: folder });
  const told = new Promise((resolve) => {
    calls.emit.mockImplementation((_name, payload) => {
      if ('topic' in payload && payload.topic === 'articles') resolve(payload);
    });
  });
  const { id } = await paste('Snow lay on the harbour.');
  expect(await invoke('articles.get', { id })).toMatchObject({ text: 'Snow lay on the harbour.' });
  expect(await told).toEqual({ topic: 'articles', articleId: id });
  expect(await thread.invoke('no.such', {})).toMatchObject({ ok: false, error: { code: 'bad-request' } });
});

it('asks the main process for dialogs, and hands its errors on', async () => {
  calls.system.mockResolvedValueOnce([path.join(import.meta.dirname, 'missing.txt')]);
  expect(await invoke('import.openFiles')).toEqual({ batchId: expect.any(String) });
  expect(calls.system).toHaveBeenLastCalledWith('dialogs', 'openFiles', []);
  calls.system.mockRejectedValueOnce(new AppError('not-found', 'No file manager.'));
  expect(await thread.invoke('backups.showFolder', null)).toEqual({
    ok: false,
    error: { code: 'not-found', message: 'No file manager.' },
  });
});

it('keeps the settings that the main process follows', async () => {
  const onLoad = vi.fn<() => void>();
  const settings = keepSettings(thread, onLoad);
  expect(settings.current).toEqual({ theme: 'system', lookForUpdates: false });
  await invoke('settings.set', { theme: 'dark' });
  await settings.load();
  expect(settings.current).toMatchObject({ theme: 'dark', lookForUpdates: false });
  expect(onLoad).toHaveBeenCalledOnce();
});

it('writes what nobody expected to the log of the library', async () => {
  calls.system.mockRejectedValueOnce(new TypeError('nobody expected this'));
  expect(await thread.invoke('backups.showFolder', null)).toMatchObject({
    ok: false,
    error: { code: 'internal' },
  });
  expect(readFileSync(path.join(folder, 'logs', 'lectern.log'), 'utf8')).toContain('nobody expected this');
});

it('what was answered is on disk when the thread dies, and the next command starts another one', async () => {
  const { id } = await paste('Ice lay on the harbour.');
  await invoke('articles.setNote', { id, note: 'cold' });
  (thread.tell as (name: string) => void)('die');
  const lost = await thread.invoke('articles.setNote', { id, note: 'lost with the thread' });
  expect(lost).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(onGone).toHaveBeenCalledOnce();
  expect(await invoke('articles.get', { id })).toMatchObject({ note: 'cold' });
});

it('closes after what was asked for before', async () => {
  const { id } = await paste('Fog lay on the harbour.');
  const last = thread.invoke('articles.setNote', { id, note: 'the last words' });
  await thread.close();
  expect(await last).toMatchObject({ ok: true });
  const db = openLibrary({ folder, migrations: resourcesIn(resourcesFolder()).migrations });
  expect(db.prepare('SELECT note FROM article_notes').pluck().all()).toContain('the last words');
  db.close();
  expect(await thread.invoke('program.info', null)).toMatchObject({ ok: false });
  expect(onGone).not.toHaveBeenCalled();
});
