import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { restoreBackup } from '../../services/backup/restore/restore-backup.ts';
import { createHighlight } from '../../../data/store/highlights/highlights.ts';
import type { Db } from '../../../data/store/sqlite/database.ts';
import { openLibrary } from '../../../data/store/sqlite/open.ts';
import { copyMigrationsUpTo, createTestFolder, testResources } from '../../../data/testing/library.ts';
import type { TestFolder } from '../../../data/testing/library.ts';
import { insertOldArticle } from '../../../data/testing/insert-article.ts';
import { createTestApp } from '../../testing/headless-app.ts';
import type { TestApp } from '../../testing/headless-app.ts';

/** A library that somebody else made, with a link to a folder of this machine. All of it is inside the test's folder. */

let temp: TestFolder;
let app: TestApp | null = null;
const at = (...parts: string[]): string => path.join(temp.path, ...parts);
beforeEach(() => {
  temp = createTestFolder();
  for (const [name, text] of Object.entries(mine)) {
    mkdirSync(path.dirname(at('home', name)), { recursive: true });
    writeFileSync(at('home', name), text);
  }
});
afterEach(async () => {
  await app?.remove();
  app = null;
  temp.remove();
});

/** Files of the user, none of which carries a mark. */
const mine = {
  'linked/.shellrc': 'alias a=b\n',
  'linked/.hidden/plan.md': 'hidden\n',
  'linked/notes.txt': 'other ending\n',
  'linked/diary.md': 'no mark\n',
  'linked/newline.md': 'an id with a newline\n',
  'outside.md': 'outside\n',
} as const;

/** Every file below the user's folder with its text. */
const everything = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(at('home'), { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(at('home', name)).isFile())
      .map((name) => [name.replaceAll('\\', '/'), readFileSync(at('home', name), 'utf8')]),
  );

const newlineId = 'x -->\nwritten outside of the marks\n<!--';
const paths = [
  ['a1', '.shellrc'],
  ['a2', '.hidden/plan.md'],
  ['a3', 'notes.txt'],
  ['a4', 'diary.md'],
  ['a5', '../outside.md'],
  [newlineId, 'newline.md'],
] as const;

function addRows(db: Db): void {
  db.exec('DELETE FROM articles');
  db.exec(`CREATE TABLE IF NOT EXISTS vault_files (article_id TEXT NOT NULL PRIMARY KEY, path TEXT NOT NULL,
    region TEXT NOT NULL, written_at TEXT NOT NULL, conflict_at TEXT)`);
  const setting = db.prepare('INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)');
  setting.run('vault', JSON.stringify({ folder: at('home/linked'), templateId: 'lectern' }));
  setting.run('lookForUpdates', 'true');
  for (const [articleId, file] of paths) {
    insertOldArticle(db, articleId, `Words of ${file}.`);
    createHighlight(db, {
      id: crypto.randomUUID(),
      articleId,
      span: { start: 0, end: 5 },
      textVersion: 1,
      color: 'blue',
      note: 'harmless',
    });
    db.prepare('INSERT INTO vault_files VALUES (?, ?, ?, ?, NULL)').run(
      articleId,
      file,
      'an earlier text',
      '2026-01-01T00:00:00.000Z',
    );
  }
}

/** Somebody else's library. @param version of its schema; the newest by default */
function foreignLibrary(version: number | null, triggers = ''): string {
  const migrations =
    version === null ? testResources.migrations : copyMigrationsUpTo(version, at(`migrations-${version}`));
  const db = openLibrary({ folder: at('foreign'), migrations });
  addRows(db);
  db.exec(triggers);
  db.pragma('journal_mode = DELETE');
  db.close();
  return at('foreign/library.db');
}

const restore = (folder: string, file: string) =>
  restoreBackup({ folder, file, migrations: testResources.migrations });

const start = (): TestApp =>
  (app = createTestApp({
    dataFolder: at('data'),
    dialogs: { chooseBackup: () => Promise.resolve(at('foreign/library.db')) },
    syncDelayMs: 0,
  }));

async function expectNoAccess(): Promise<void> {
  const running = app ?? start();
  await running.get('linkedFolder.sync', null);
  expect(await running.get('linkedFolder.get', null)).toMatchObject({ state: 'off', folder: null, files: 0 });
  expect((await running.get('settings.get', null)).lookForUpdates).toBe(false);
  expect((await running.get('articles.list', null)).length).toBeGreaterThan(paths.length - 1);
  await running.close();
  expect(everything()).toEqual(mine);
}

describe.each([94, null])(
  'a backup of somebody else, version %s, that names files of this machine',
  (version) => {
    it('writes nothing after it was restored in the app', async () => {
      foreignLibrary(version);
      await start().get('backups.restore', { file: null });
      await expectNoAccess();
    });

    it('writes nothing after it was restored on the command line, where no library was before', async () => {
      await restore(at('data'), foreignLibrary(version));
      await expectNoAccess();
    });

    it('writes nothing after its triggers put the link back', async () => {
      const link = `'vault', '${JSON.stringify({ folder: at('home/linked'), templateId: 'lectern' })}'`;
      foreignLibrary(
        version,
        `CREATE TRIGGER back AFTER DELETE ON settings WHEN old.key = 'vault'
        BEGIN INSERT OR REPLACE INTO settings VALUES (${link}); END`,
      );
      await start().get('backups.restore', { file: null });
      await expectNoAccess();
    });

    it('writes nothing after it was put in the place of the library by hand', async () => {
      await start().get('settings.get', null);
      await app?.close();
      app = null;
      for (const name of readdirSync(at('data'))) if (name.startsWith('library')) rmSync(at('data', name));
      cpSync(foreignLibrary(version), at('data/library.db'));
      await expectNoAccess();
    });

    it('writes nothing where no library was before', async () => {
      mkdirSync(at('data'));
      cpSync(foreignLibrary(version), at('data/library.db'));
      const running = start();
      await running.get('linkedFolder.sync', null);
      expect(await running.get('linkedFolder.get', null)).toMatchObject({ state: 'off', folder: null });
      await running.close();
      expect(everything()).toEqual(mine);
    });
  },
);

describe('the link of the user', () => {
  const linkedApp = async (): Promise<{ running: TestApp; file: () => string }> => {
    app = createTestApp({
      dataFolder: at('data'),
      dialogs: { linkFolder: () => Promise.resolve(at('home/linked')) },
      syncDelayMs: 0,
    });
    const running = app;
    const { id } = await running.get('import.text', { text: 'The harbor froze\n\nIce lay on the quay.' });
    await running.get('articles.setNote', { id: id ?? '', note: 'cold' });
    await running.get('linkedFolder.link', { templateId: 'lectern', keepFolder: false });
    await running.get('linkedFolder.sync', null);
    return { running, file: () => readFileSync(at('home/linked/The harbor froze.md'), 'utf8') };
  };

  it('ends with a restore; text written in the files is kept when the folder is linked again', async () => {
    const { running, file } = await linkedApp();
    await running.get('backups.make', { where: 'library' });
    const { backups } = await running.get('backups.list', null);
    await running.get('backups.restore', { file: backups[0]?.file ?? '' });
    expect(await running.get('linkedFolder.get', null)).toMatchObject({
      state: 'off',
      folder: null,
      files: 0,
    });

    writeFileSync(at('home/linked/The harbor froze.md'), file().replace('cold', 'cold\n\nI doubt it.'));
    const [{ id } = { id: '' }] = (await running.get('articles.list', null)).filter(
      ({ title }) => title === 'The harbor froze',
    );
    await running.get('articles.setNote', { id, note: 'cold\n\nand windy' });
    await running.get('linkedFolder.sync', null);
    expect(file()).not.toContain('and windy');
    await running.get('linkedFolder.link', { templateId: 'lectern', keepFolder: false });
    await running.get('linkedFolder.sync', null);
    expect(file()).toContain('and windy');
    expect(file()).toContain('I doubt it.');
  });

  it('is not restored together with the previous library', async () => {
    const { running } = await linkedApp();
    await running.get('backups.make', { where: 'library' });
    const { backups } = await running.get('backups.list', null);
    const restored = await running.get('backups.restore', { file: backups[0]?.file ?? '' });
    await running.get('backups.restore', { file: restored?.aside ?? '' });
    expect(await running.get('linkedFolder.get', null)).toMatchObject({ state: 'off', folder: null });
  });

  it('stays where the restore failed', async () => {
    const { running } = await linkedApp();
    writeFileSync(at('no backup'), 'no backup');
    await running.close();
    await expect(restore(at('data'), at('no backup'))).rejects.toThrow(/isn’t a Lectern backup|no file/);
    expect(await start().get('linkedFolder.get', null)).toMatchObject({
      folder: at('home/linked'),
      files: 1,
    });
  });

  it('is not part of a copy of the library’s folder', async () => {
    const { running } = await linkedApp();
    await running.close();
    cpSync(at('data'), at('copy'), { recursive: true });
    app = createTestApp({ dataFolder: at('copy') });
    expect(await app.get('linkedFolder.get', null)).toMatchObject({ state: 'off', folder: null });
  });

  it('is not in a backup', async () => {
    const { running } = await linkedApp();
    await running.get('settings.set', { lookForUpdates: true });
    await running.get('backups.make', { where: 'library' });
    const { backups } = await running.get('backups.list', null);
    await restore(at('other'), backups[0]?.file ?? '');
    await running.close();
    app = createTestApp({ dataFolder: at('other') });
    expect((await app.get('settings.get', null)).lookForUpdates).toBe(false);
    expect(readdirSync(at('other'))).not.toContain('linked-files');
    expect(readFileSync(at('other/library.db')).includes(at('home/linked'))).toBe(false);
  });
});
