import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartupProblem } from '../page-models/startup-problem.ts';
import { findViolations } from '../testing/axe.ts';
import { canMount, fillDisk, makeReadOnly, mountSmallDisk } from '../testing/disks.ts';
import { ElectronApp } from '../testing/electron-app.ts';
import { sampleTitle, words } from '../testing/sample.ts';
import { expect, test } from '../testing/test.ts';

const libraryOf = (app: ElectronApp) => path.join(app.dataFolder, 'library.db');

test('a damaged library is reported, moved aside on request, and never deleted', async ({
  reader,
  electronApp: app,
}) => {
  await expect(reader.title).toBeVisible();
  await app.quit();
  const garbage = Buffer.from('this is no database '.repeat(2_000));
  writeFileSync(libraryOf(app), garbage);
  await app.start();
  const problem = new StartupProblem(app);
  await expect(problem.title).toHaveText('The library is damaged');
  await expect(problem.root).toContainText(app.dataFolder);
  expect(await findViolations(app.page)).toEqual([]);
  await problem.action('Try again').click();
  await expect(problem.title).toHaveText('The library is damaged');
  await problem.action('Start with a new library').click();
  await expect(reader.title).toHaveText(sampleTitle);
  const aside = readdirSync(app.dataFolder).find((name) => name.startsWith('library-set-aside'));
  expect(readFileSync(path.join(app.dataFolder, aside ?? '')).equals(garbage)).toBe(true);
});

test('a library of a newer version is rejected and left unchanged', async ({ reader, electronApp: app }) => {
  await expect(reader.title).toBeVisible();
  await app.quit();
  const db = new DatabaseSync(libraryOf(app));
  const before = db.prepare('PRAGMA user_version').get() as { user_version: number };
  db.exec('PRAGMA user_version = 999999');
  db.close();
  await app.start();
  const problem = new StartupProblem(app);
  await expect(problem.title).toHaveText('The library is from a newer version of Lectern');
  const again = new DatabaseSync(libraryOf(app));
  expect(again.prepare('PRAGMA user_version').get()).toEqual({ user_version: 999999 });
  again.exec(`PRAGMA user_version = ${before.user_version}`);
  again.close();
  await problem.action('Try again').click();
  await expect(reader.title).toHaveText(sampleTitle);
});

test('a folder that is not writable', async ({ reader, electronApp: app }) => {
  test.skip(process.platform === 'win32', 'folders have no such mode there');
  await expect(reader.title).toBeVisible();
  await app.quit();
  const lift = makeReadOnly(app.dataFolder);
  try {
    await app.start();
    const problem = new StartupProblem(app);
    await expect(problem.title).toHaveText('The library can’t be written to');
    await expect(problem.root).toContainText(app.dataFolder);
    await app.quit();
  } finally {
    lift();
  }
  await app.start();
  await expect(reader.title).toHaveText(sampleTitle);
});

test('on a full disk each command fails with a message, and works again when there is space', async ({
  reader,
  toolbar,
  topBar,
  library,
  electronApp: app,
}) => {
  test.skip(!canMount, 'only root can mount a small disk');
  await expect(reader.title).toBeVisible();
  await app.quit();
  const unmount = mountSmallDisk(app.dataFolder, 24_000);
  try {
    await app.start();
    await expect(reader.title).toBeVisible();
    const free = fillDisk(app.dataFolder);
    await reader.selectByMouse(words.secondParagraph);
    await toolbar.highlight('Evidence');
    await expect(topBar.messages).toContainText('full');
    expect(await reader.painted('mark-green')).toEqual([]);
    free();
    await reader.selectByMouse(words.secondParagraph);
    await toolbar.highlight('Evidence');
    await expect.poll(() => reader.painted('mark-green')).toEqual([words.secondParagraph]);
    await app.restart();
    await library.goTo(sampleTitle);
    await expect.poll(() => reader.painted('mark-green')).toEqual([words.secondParagraph]);
    await app.quit();
  } finally {
    unmount();
  }
});

test('a disk that is full at startup', async ({ reader, electronApp: app, folder }) => {
  test.skip(!canMount, 'only root can mount a small disk');
  await expect(reader.title).toBeVisible();
  await app.quit();
  const disk = path.join(folder, 'disk');
  const unmount = mountSmallDisk(disk, 24_000);
  const free = fillDisk(disk);
  try {
    const other = await ElectronApp.launch(disk);
    try {
      const problem = new StartupProblem(other);
      await expect(problem.title).toHaveText('The disk is full');
      free();
      await problem.action('Try again').click();
      await expect(other.page.getByRole('heading', { level: 1, name: sampleTitle })).toBeVisible();
    } finally {
      await other.close();
    }
  } finally {
    unmount();
  }
});

test('a damaged library is restored from a backup, and the damaged file is kept', async ({
  reader,
  settings,
  electronApp: app,
}) => {
  await expect(reader.title).toBeVisible();
  await settings.open();
  await app.page.getByRole('button', { name: 'Backups…' }).click();
  await app.page.getByRole('button', { name: 'Back up now' }).click();
  await expect(app.page.getByRole('list', { name: 'Backups, newest first' })).toContainText('1 article');
  await app.quit();
  const garbage = Buffer.from('this is no database '.repeat(2_000));
  writeFileSync(libraryOf(app), garbage);
  await app.start();
  const problem = new StartupProblem(app);
  await expect(problem.title).toHaveText('The library is damaged');
  await expect(problem.root).toContainText('1 article, 0 highlights');
  expect(await findViolations(app.page)).toEqual([]);
  await problem.action('Restore the backup').click();
  await expect(app.page.getByRole('banner')).toBeVisible();
  const aside = readdirSync(app.dataFolder).find((name) => name.startsWith('library-set-aside'));
  expect(readFileSync(path.join(app.dataFolder, aside ?? '')).equals(garbage)).toBe(true);
});
