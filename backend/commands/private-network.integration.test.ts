import { cpSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTestFolder, type TestFolder } from '../../data/testing/library.ts';
import { createTestApp, type TestApp } from '../testing/headless-app.ts';
import { html, pageOf, picture, pngOf, startTestWeb, type TestWeb } from '../testing/web-server.ts';

/** A page on this computer with an image that is not available at first. */

let temp: TestFolder;
let web: TestWeb;
let pictureWorks = false;
const apps: TestApp[] = [];
const at = (...parts: string[]): string => path.join(temp.path, ...parts);

beforeEach(async () => {
  temp = createTestFolder();
  pictureWorks = false;
  web = await startTestWeb({
    '/story': html(pageOf('The tide', '<p><img src="/a.png"></p>')),
    '/a.png': (request, response) =>
      pictureWorks ? picture(pngOf(1))(request, response) : void response.writeHead(500).end(),
    '/other.png': picture(pngOf(2)),
  });
});
afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.remove()));
  await web.close();
  temp.remove();
});

const startApp = (name: string): TestApp => {
  const app = createTestApp({
    dataFolder: at(name),
    dialogs: {
      openAnnotations: () => Promise.resolve([at('exported.json')]),
      chooseBackup: () => Promise.resolve(at('a.lecternbackup')),
      saveBackup: () => Promise.resolve(at('a.lecternbackup')),
      openFiles: () => Promise.resolve([at('claims.html')]),
    },
  });
  apps.push(app);
  return app;
};
const stop = async (app: TestApp): Promise<void> => {
  apps.splice(apps.indexOf(app), 1);
  await app.close();
};

/** Imports the page, whose address was entered; returns the article's id. */
async function importPage(app: TestApp): Promise<string> {
  const [result] = await app.imported('import.addresses', {
    addresses: [`${web.origin}/story`],
  });
  return result?.id ?? '';
}

const findStory = async (app: TestApp): Promise<string> =>
  (await app.get('articles.list', null)).find(({ title }) => title === 'The tide')?.id ?? '';

/** Runs each command that fetches something for an article again, and expects no request to the server. */
async function expectNoRequest(app: TestApp, articleId: string): Promise<void> {
  pictureWorks = true;
  const before = web.asked.length;
  expect((await app.fail('revisions.fromWeb', { articleId })).message).toMatch(/local network/);
  const [result] = await app.imported('import.fetchTexts', { articleIds: [articleId] });
  expect(result).toMatchObject({ status: 'failed', problem: { key: 'errors.web.private' } });
  expect(await app.get('pictures.retry', { articleId })).toEqual({ fetched: 0, missing: 1 });
  expect(web.asked.slice(before)).toEqual([]);
}

describe('an article whose address in the private network was entered', () => {
  test('can be fetched again with its images', async () => {
    const app = startApp('mine');
    const articleId = await importPage(app);
    expect(await app.get('revisions.fromWeb', { articleId })).toMatchObject({ change: 'none' });
    pictureWorks = true;
    expect(await app.get('pictures.retry', { articleId })).toEqual({ fetched: 1, missing: 0 });
  });

  test('can be fetched again after a restart', async () => {
    const articleId = await importPage(startApp('mine'));
    await stop(apps[0] as TestApp);
    pictureWorks = true;
    const app = startApp('mine');
    expect(await app.get('revisions.fromWeb', { articleId })).toMatchObject({ change: 'none' });
    expect(await app.get('pictures.retry', { articleId })).toEqual({ fetched: 1, missing: 0 });
  });

  test('does not fetch images of a text that came from a file', async () => {
    const app = startApp('mine');
    const articleId = await importPage(app);
    writeFileSync(at('claims.html'), pageOf('The tide', `<p><img src="${web.origin}/other.png"></p>`));
    const updateId = (await app.get('revisions.fromFile', { articleId }))?.updateId ?? '';
    await app.get('revisions.accept', { updateId });
    const before = web.asked.length;
    await app.get('pictures.retry', { articleId });
    expect(web.asked.slice(before)).toEqual([]);
    expect(await app.get('revisions.fromWeb', { articleId })).toMatchObject({ change: 'form' });
  });
});

describe('an article that only claims such an address', () => {
  test('fetches nothing when it came from Lectern’s JSON', async () => {
    const mine = startApp('mine');
    const articleIds = [await importPage(mine)];
    const form = { kind: 'format' as const, format: 'json' as const };
    const options = { frontMatter: true, entities: true, together: false, form };
    const [file] = await mine.get('export.preview', { articleIds, options });
    writeFileSync(at('exported.json'), file?.text ?? '');

    const app = startApp('theirs');
    await app.get('annotationImport.openFiles', null);
    await app.until(async () => (await app.get('annotationImport.state', null)).finished > 0);
    const articleId = await findStory(app);
    expect(await app.get('articles.get', { id: articleId })).toMatchObject({
      source: 'web',
      url: `${web.origin}/story`,
    });
    await expectNoRequest(app, articleId);
  });

  test('fetches nothing when it came from a backup', async () => {
    const mine = startApp('mine');
    await importPage(mine);
    await mine.get('backups.make', { where: 'ask' });

    const app = startApp('theirs');
    await app.get('backups.restore', { file: null });
    await expectNoRequest(app, await findStory(app));
  });

  test('fetches nothing when the backup is restored where it was made', async () => {
    const app = startApp('mine');
    await importPage(app);
    await app.get('backups.make', { where: 'ask' });
    await app.get('backups.restore', { file: null });
    await expectNoRequest(app, await findStory(app));
  });

  test.each(['the library’s file', 'the whole folder'])('fetches nothing in a copy of %s', async (what) => {
    const mine = startApp('mine');
    await importPage(mine);
    await stop(mine);
    cpSync(at('mine'), at('theirs'), { recursive: true });
    if (what === 'the library’s file') rmSync(at('theirs', 'private-pages'), { recursive: true });
    const app = startApp('theirs');
    await expectNoRequest(app, await findStory(app));
  });

  test('can be fetched again once the user enters the address', async () => {
    const mine = startApp('mine');
    await importPage(mine);
    await mine.get('backups.make', { where: 'ask' });
    await mine.get('backups.restore', { file: null });
    const articleId = await importPage(mine);
    pictureWorks = true;
    expect(await mine.get('revisions.fromWeb', { articleId })).toMatchObject({ change: 'none' });
    expect(await mine.get('pictures.retry', { articleId })).toEqual({ fetched: 1, missing: 0 });
  });
});
