import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../testing/test.ts';

const far = 'https://evil.example';
const words =
  'The council met on Monday, and after a debate of three hours it decided to close the old bridge for repairs.';

/** Writes pages of sixty attacks each, and one with all of them: some attacks swallow the markup that follows. */
async function writePages(folder: string): Promise<string[]> {
  const vectors = (await readFile('e2e/pages/xss-vectors.txt', 'utf8'))
    .split('\n%%\n')
    .slice(1)
    .map((vector) => vector.replaceAll('FAR', far).replaceAll('MARK', 'window.attacked=1'));
  expect(vectors.length).toBeGreaterThan(200);
  const groups = [vectors];
  for (let from = 0; from < vectors.length; from += 60) groups.push(vectors.slice(from, from + 60));
  const files = groups.map((_, index) => path.join(folder, `attack-${index}.html`));
  await Promise.all(
    groups.map((group, index) => {
      // A unique title, because pages with the same title are treated as one article.
      const body = group
        .map(
          (vector) => `<p>${words}</p>\n<div>${vector.replace('og:title" content="', `$&${index} `)}</div>`,
        )
        .join('\n');
      const html = `<html><head><title>Attack ${index}</title></head><body><article><h1>Attack ${index}</h1>${body}<p>${words}</p></article></body></html>`;
      return writeFile(files[index] ?? '', html);
    }),
  );
  return files;
}

test('pages made of all published attacks import as articles without running code or making requests', async ({
  electronApp: app,
  folder,
  reader,
  topBar,
  library,
}) => {
  test.slow();
  const { page } = app;
  await expect(reader.title).toBeVisible();
  const outside: string[] = [];
  const noticed: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:app|lectern-picture|data|blob|devtools):/.test(request.url())) outside.push(request.url());
  });
  page.on('dialog', (dialog) => {
    noticed.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (/content security policy|refused to/i.test(message.text())) noticed.push(message.text());
  });
  await app.main.evaluate(({ app: electron, session }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    session.defaultSession.webRequest.onBeforeRequest((details, done) => {
      if (/^(?:https?|wss?|ftp|file):/.test(details.url)) asked.push(details.url);
      done({});
    });
    electron.on('web-contents-created', (_event, contents) => asked.push(`window: ${contents.getURL()}`));
  });

  const files = await writePages(folder);
  await topBar.openLibrary();
  await app.answerOpenDialog(files);
  await library.root.getByRole('button', { name: 'Import files…' }).click();
  // All pages, and the sample.
  await expect(library.titles).toHaveCount(files.length + 1, { timeout: 30_000 });
  for (let index = 0; index < files.length; index += 1) {
    // oxlint-disable no-await-in-loop -- one article after the other
    await topBar.openLibrary();
    await library.titles.nth(index).click();
    await expect(reader.root).toContainText('The council met on Monday');
    const found = await page.evaluate(() => ({
      ran: 'attacked' in window,
      elements: [
        ...document.querySelectorAll(
          '.article script, .article iframe, .article object, .article embed, .article form, .article svg script, .article style, .article link, .article meta, .article base',
        ),
      ].length,
      handlers: [...document.querySelectorAll('.article *')].flatMap((element) =>
        element.getAttributeNames().filter((name) => name.startsWith('on')),
      ),
      addresses: [...document.querySelectorAll('.article a[href]')]
        .map((link) => link.getAttribute('href') ?? '')
        .filter((href) => !/^(?:https?:\/\/|mailto:|#)/.test(href)),
      pictures: [...document.querySelectorAll('.article img')]
        .map((image) => image.getAttribute('src') ?? '')
        .filter((src) => !/^lectern-picture:\/\/kept\/[0-9a-f]{64}$/.test(src)),
    }));
    expect(found).toEqual({ ran: false, elements: 0, handlers: [], addresses: [], pictures: [] });
    // oxlint-enable no-await-in-loop
  }
  expect(await app.main.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)).toEqual([]);
  expect([outside, noticed]).toEqual([[], []]);
});
