import { messageRef } from '../../messages/message-keys.ts';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Reply } from '../../contract/reply.ts';
import { AppError } from '../../core/model/error.ts';
import { openLibrary } from '../../data/store/sqlite/open.ts';
import { resourcesFolder, resourcesIn } from '../../data/resources.ts';
import type { MainMethods } from './methods.ts';
import { keepSettings } from './main-settings.ts';
import { startLibraryThread } from './start-library-thread.ts';
import type { LibraryThread } from './start-library-thread.ts';

let folder: string;
let thread: LibraryThread;
const methods = {
  emit: vi.fn<MainMethods['emit']>(),
  system: vi.fn<MainMethods['system']>(),
  unexpectedError: vi.fn<MainMethods['unexpectedError']>(),
  quit: vi.fn<MainMethods['quit']>(),
};
const onExit = vi.fn<(error: Error) => void>();

const start = (): LibraryThread =>
  startLibraryThread({
    data: {
      dataFolder: folder,
      app: { version: '1.2.3', platform: process.platform, runtime: [], runtimeLicenses: null },
    },
    methods,
    onExit,
    log: () => undefined,
    file: path.join(import.meta.dirname, 'testing/library-thread.ts'),
  });

// One thread for all tests, because starting it is slow.
beforeAll(() => {
  // Fake timers, so that a slow machine never triggers the shutdown timeout.
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
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.text.key}`);
  return answer.value as T;
};
const invoke = <T>(name: string, input: unknown = null): Promise<T> => valueOf<T>(thread.invoke(name, input));

const paste = (text: string): Promise<{ id: string }> => invoke('import.text', { text });

it('executes commands and reports changes', async () => {
  expect(await invoke('program.info')).toMatchObject({ version: '1.2.3', dataFolder: folder });
  const told = new Promise((resolve) => {
    methods.emit.mockImplementation(({ payload }) => {
      if ('topic' in payload && payload.topic === 'articles') resolve(payload);
    });
  });
  const { id } = await paste('Snow lay on the harbour.');
  expect(await invoke('articles.get', { id })).toMatchObject({ text: 'Snow lay on the harbour.' });
  expect(await told).toEqual({ topic: 'articles', articleId: id });
  expect(await thread.invoke('no.such', {})).toMatchObject({ ok: false, error: { code: 'bad-request' } });
});

it('requests dialogs from the main process and forwards their errors', async () => {
  methods.system.mockResolvedValueOnce([path.join(import.meta.dirname, 'missing.txt')]);
  expect(await invoke('import.openFiles')).toEqual({ batchId: expect.any(String) });
  expect(methods.system).toHaveBeenLastCalledWith(
    { service: 'dialogs', method: 'openFiles', args: [] },
    expect.anything(),
  );
  methods.system.mockRejectedValueOnce(
    new AppError('not-found', messageRef('errors.system.folder', { folder: 'f' })),
  );
  expect(await thread.invoke('backups.showFolder', null)).toEqual({
    ok: false,
    error: { code: 'not-found', text: messageRef('errors.system.folder', { folder: 'f' }) },
  });
});

it('stores the settings that the main process uses', async () => {
  const onLoad = vi.fn<() => void>();
  const settings = keepSettings(thread, onLoad);
  expect(settings.current).toEqual({
    language: 'system',
    theme: 'system',
    lookForUpdates: false,
  });
  await invoke('settings.set', { theme: 'dark' });
  await settings.load();
  expect(settings.current).toMatchObject({ theme: 'dark', lookForUpdates: false });
  expect(onLoad).toHaveBeenCalledOnce();
});

it("logs unexpected errors in the library's folder", async () => {
  methods.system.mockRejectedValueOnce(new TypeError('a title that nobody may read'));
  expect(await thread.invoke('backups.showFolder', null)).toMatchObject({
    ok: false,
    error: { code: 'internal' },
  });
  const text = readFileSync(path.join(folder, 'logs', 'lectern.log'), 'utf8');
  expect(text).toMatch(/^\S+Z TypeError\n {4}at /m);
  expect(text).not.toContain('a title');
});

it('keeps all answered commands when the thread dies, and restarts it for the next command', async () => {
  const { id } = await paste('Ice lay on the harbour.');
  await invoke('articles.setNote', { id, note: 'cold' });
  (thread.notify as (name: string, input: null) => void)('die', null);
  const lost = await thread.invoke('articles.setNote', { id, note: 'lost with the thread' });
  expect(lost).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(onExit).toHaveBeenCalledOnce();
  expect(await invoke('articles.get', { id })).toMatchObject({ note: 'cold' });
});

it('closes after pending requests', async () => {
  const { id } = await paste('Fog lay on the harbour.');
  const last = thread.invoke('articles.setNote', { id, note: 'the last words' });
  await thread.close();
  expect(await last).toMatchObject({ ok: true });
  const db = openLibrary({ folder, migrations: resourcesIn(resourcesFolder()).migrations });
  expect(db.prepare('SELECT note FROM article_notes').pluck().all()).toContain('the last words');
  db.close();
  expect(await thread.invoke('program.info', null)).toMatchObject({ ok: false });
  expect(onExit).not.toHaveBeenCalled();
});
