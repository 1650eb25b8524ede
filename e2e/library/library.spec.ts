import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { otherText, sampleTitle } from '../testing/sample.ts';
import { expect, test } from '../testing/test.ts';

test.beforeEach(async ({ reader, topBar, library }) => {
  await expect(reader.title).toHaveText(sampleTitle);
  await topBar.openLibrary();
  await expect(library.titles).toHaveText([sampleTitle]);
});

test('pasted text becomes an article', async ({ library, reader }) => {
  await library.paste(otherText);
  await expect(library.titles).toHaveCount(2);
  await library.open('A quiet harbour');
  await expect(reader.title).toHaveText('A quiet harbour');
  await expect(reader.root).toContainText('Two trawlers waited outside.');
});

test('files are imported; an unreadable one is listed with the reason', async ({ library, app, folder }) => {
  const files: Readonly<Record<string, string | Buffer>> = {
    'harbour.txt': otherText,
    'gate.md':
      '# The gate\n\nIt was *opened* again at noon, and [nobody](https://example.org) asked who had given the order.\n',
    'page.html': `<!doctype html><html lang="en"><head><title>The clerk</title></head><body><nav>Menu Home</nav><article>
      <h1>The clerk</h1>${'<p>A clerk with a careful hand wrote down what was in the photograph before it burned. </p>'.repeat(8)}
      <script>window.harmed = true</script></article></body></html>`,
    'picture.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
  };
  const paths = Object.keys(files).map((name) => path.join(folder, name));
  await Promise.all(paths.map((file) => writeFile(file, files[path.basename(file)] ?? '')));
  await app.answerOpenDialog(paths);
  await library.root.getByRole('button', { name: 'Import files…' }).click();
  const dialog = app.page.getByRole('dialog', { name: 'Import' });
  await expect(dialog).toContainText('picture.png');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(library.titles).toHaveCount(4);
  await expect(library.titles.filter({ hasText: 'The clerk' })).toHaveCount(1);
  await expect(library.titles.filter({ hasText: 'The gate' })).toHaveCount(1);
  expect(await app.page.evaluate(() => 'harmed' in window)).toBe(false);
});

test('the filter searches words, and several articles are exported together', async ({
  library,
  exportDialog,
  app,
  folder,
}) => {
  await library.paste(otherText);
  await expect(library.titles).toHaveCount(2);
  await library.root.getByRole('searchbox').fill('harbour');
  await expect(library.titles).toHaveText(['A quiet harbour']);
  await library.root.getByRole('searchbox').fill('');
  await library.root.getByRole('checkbox').first().check();
  await library.root.getByRole('checkbox').nth(1).check();
  const button = app.page
    .getByRole('toolbar', { name: 'Selected articles' })
    .getByRole('button', { name: 'Export…' });
  await expect(button).toBeVisible();
  // The message about the added text must not cover it.
  const isOnTop = await button.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  });
  expect(isOnTop).toBe(true);
  await button.click();
  await expect(exportDialog.root).toContainText('Export 2 articles');
  const exports = path.join(folder, 'exports');
  await mkdir(exports);
  await writeFile(path.join(exports, 'a QUIET harbour.md'), 'mine');
  await app.answerOpenDialog([exports]);
  await exportDialog.save();
  await expect(exportDialog.root).toBeHidden();
  expect((await readdir(exports)).toSorted()).toEqual([
    'A quiet harbour 2.md',
    `${sampleTitle}.md`,
    'a QUIET harbour.md',
  ]);
  expect(await readFile(path.join(exports, 'a QUIET harbour.md'), 'utf8')).toBe('mine');
});
