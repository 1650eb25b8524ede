import { readdirSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestFolder } from '../../../data/testing/library.ts';
import type { TestFolder } from '../../../data/testing/library.ts';
import { createTestApp } from '../../testing/headless-app.ts';
import type { TestApp } from '../../testing/headless-app.ts';

let temp: TestFolder;
let app: TestApp;
let target: string | null;
beforeEach(() => {
  temp = createTestFolder();
  target = path.join(temp.path, 'elsewhere.lecternbackup');
  app = start();
});
afterEach(async () => {
  vi.useRealTimers();
  await app.remove();
  temp.remove();
});

const folder = () => path.join(temp.path, 'library');
const start = (): TestApp =>
  createTestApp({
    dataFolder: folder(),
    dialogs: { saveBackup: () => Promise.resolve(target), chooseBackup: () => Promise.resolve(target) },
  });
const paste = async (words: string): Promise<void> =>
  void (await app.get('import.text', {
    text: `${words}\n\nA paragraph that stands below ${words.toLowerCase()} and ends here.`,
  }));
const titles = async (): Promise<string[]> =>
  (await app.get('articles.list', null)).map(({ title }) => title).toSorted();

describe('backups', () => {
  it('are made, listed and restored; the replaced library is kept', async () => {
    await paste('First things');
    const made = await app.get('backups.make', { where: 'library' });
    expect(made).toMatchObject({ articles: 2, highlights: 0 });
    await paste('Later things');
    const before = await titles();
    const { backups } = await app.get('backups.list', null);
    expect(backups.map(({ kind }) => kind)).toEqual(['manual']);
    const restored = await app.get('backups.restore', { file: backups[0]?.file ?? '' });
    expect((await titles()).length).toBe(before.length - 1);
    expect(app.events.some(({ payload }) => JSON.stringify(payload) === '{"topic":"articles"}')).toBe(true);
    await app.get('backups.restore', { file: restored?.aside ?? '' });
    expect(await titles()).toEqual(before);
  });

  it('that are made within one second have different names', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2001-02-03T04:05:06Z') });
    const make = () => app.get('backups.make', { where: 'library' });
    const files = (await Promise.all([make(), make(), make()])).map((made) =>
      path.basename(made?.file ?? ''),
    );
    expect(files).toEqual([
      'manual-2001-02-03T04-05-06.lecternbackup',
      'manual-2001-02-03T04-05-06-2.lecternbackup',
      'manual-2001-02-03T04-05-06-3.lecternbackup',
    ]);
    expect((await app.get('backups.list', null)).backups).toHaveLength(3);
    expect(readdirSync(path.join(folder(), 'backups')).toSorted()).toEqual(files.toSorted());
  });

  it('are written to the chosen folder and restored from it', async () => {
    await paste('First things');
    expect((await app.get('backups.make', { where: 'ask' }))?.file).toBe(target);
    await paste('Later things');
    await app.get('backups.restore', { file: null });
    expect((await titles()).length).toBe(2);
    target = null;
    expect(await app.get('backups.make', { where: 'ask' })).toBeNull();
    expect(await app.get('backups.restore', { file: null })).toBeNull();
  });

  it('restores no file that is not in the list, and keeps the library when a file is not a backup', async () => {
    writeFileSync(target ?? '', 'no backup');
    expect((await app.fail('backups.restore', { file: target })).code).toBe('not-found');
    expect((await app.fail('backups.restore', { file: null })).code).toBe('unsupported');
    await paste('It goes on');
    expect((await titles()).length).toBe(2);
  });
});

describe('a damaged library', () => {
  it('offers the newest intact backup, and keeps the damaged file', async () => {
    await paste('First things');
    await app.get('backups.make', { where: 'library' });
    const first = await titles();
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2001-02-03T04:05:06Z') });
    await paste('Later things');
    await app.get('backups.make', { where: 'library' });
    const { backups } = await app.get('backups.list', null);
    truncateSync(backups[0]?.file ?? '', 6000);
    await app.close();
    writeFileSync(path.join(folder(), 'library.db'), 'rubbish '.repeat(5000));
    app = start();
    const problem = await app.get('startup.problem', null);
    expect(problem).toMatchObject({ code: 'database-damaged', backup: { file: backups[1]?.file } });
    expect(problem?.actions[0]).toBe('restore');
    await app.get('startup.act', { action: 'restore' });
    expect(await app.get('startup.problem', null)).toBeNull();
    expect(await titles()).toEqual(first);
    expect(readdirSync(folder()).some((name) => name.startsWith('library-set-aside'))).toBe(true);
  });

  it('reports that there is no backup', async () => {
    await app.close();
    writeFileSync(path.join(folder(), 'library.db'), 'rubbish '.repeat(5000));
    app = start();
    const problem = await app.get('startup.problem', null);
    expect(problem).toMatchObject({ code: 'database-damaged', backup: null });
    expect(problem?.actions).not.toContain('restore');
  });
});
