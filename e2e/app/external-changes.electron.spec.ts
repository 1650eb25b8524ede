import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { appRoot } from '../testing/paths.ts';
import { expect, test } from '../testing/test.ts';

/** Runs the command line from the sources while the app is running. */
async function lectern(dataFolder: string, ...args: readonly string[]): Promise<string> {
  const main = path.join(appRoot, 'cli', 'main.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [main, '--data', dataFolder, ...args]);
  return stdout;
}

// Nothing is clicked and no window gets the focus between the command and what is expected.

test('an article that the command line imports is in the list and in the counts', async ({
  reader,
  library,
  folder,
  app,
}) => {
  await expect(reader.title).toBeVisible();
  await app.page.keyboard.press('Control+l');
  await expect(library.titles).toHaveCount(1);
  const file = path.join(folder, 'walk.md');
  await writeFile(file, '# A walk along the fjord\n\nIt was cold in Oslo.\n');
  await lectern(app.dataFolder, 'import', file);
  await expect(library.article('A walk along the fjord')).toBeVisible();
  await expect(library.shelf('All articles')).toHaveText(/2/);
});

test('a highlight that the command line imports is listed next to the open article', async ({
  reader,
  annotations,
  topBar,
  folder,
  app,
}) => {
  await expect(reader.title).toBeVisible();
  await topBar.showSidebar('Annotations');
  await expect(annotations.cards).toHaveCount(0);
  const title = (await reader.title.textContent()) ?? '';
  const file = path.join(folder, 'hypothesis.json');
  const row = {
    id: '1',
    uri: 'https://example.org/x',
    text: 'a note from outside',
    tags: [],
    created: '2023-01-02T03:04:05Z',
    document: { title: [title] },
    target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'visit Moscow', prefix: '', suffix: '' }] }],
  };
  await writeFile(file, JSON.stringify({ rows: [row] }));
  await lectern(app.dataFolder, 'annotations', 'import', file);
  await expect(annotations.card('visit Moscow')).toContainText('a note from outside');
});
