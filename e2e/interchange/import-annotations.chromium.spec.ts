import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findViolations } from '../testing/axe.ts';
import { expect, test } from '../testing/test.ts';

const annotation = (id: string, uri: string, title: string, exact: string, text: string) => ({
  id,
  uri,
  text,
  tags: ['from outside'],
  created: '2023-01-02T03:04:05Z',
  document: { title: [title] },
  target: [{ selector: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }] }],
});

test('annotations of another program are imported, reported, and wait for missing articles', async ({
  reader,
  annotations,
  topBar,
  folder,
  app,
}) => {
  const { page } = app;
  await expect(reader.title).toBeVisible();
  const title = (await reader.title.textContent()) ?? '';
  const file = path.join(folder, 'hypothesis.json');
  await writeFile(
    file,
    JSON.stringify({
      rows: [
        annotation('1', 'https://example.org/x', title, 'visit Moscow', 'a note from outside'),
        annotation('2', 'https://example.org/x', title, 'words that stand nowhere', ''),
        // Nothing listens on this port, so that fetching it fails at once with a message.
        annotation('3', 'http://127.0.0.1:9/tides', 'On tides', 'the sea was loud', 'loud?'),
        { id: '4' },
      ],
    }),
  );
  await app.answerOpenDialog([file]);
  await page.keyboard.press('Control+l');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Import annotations…' }).click();

  const report = page.getByRole('dialog', { name: 'Imported annotations' });
  await expect(report).toContainText('hypothesis.json · Hypothesis');
  await expect(report).toContainText(
    '1 imported, 1 waiting for the text of its article, 1 not found in its article, and 1 unreadable.',
  );
  expect(await findViolations(page)).toEqual([]);
  await report.getByText('Waiting for the text of their article').click();
  await report.getByRole('button', { name: 'On tides' }).click();
  await expect(page.getByRole('main', { name: 'Article' })).toContainText('hasn’t been added yet');
  await app.answerQuestion('Download page');
  await page.getByRole('button', { name: 'Download now' }).click();
  const failed = page.getByRole('dialog', { name: 'Import' });
  await expect(failed).toContainText('127.0.0.1');
  await failed.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'the sea was loud' }).first().click();
  await expect(annotations.card('the sea was loud')).toContainText('loud?');
  expect(await findViolations(page)).toEqual([]);

  await page.keyboard.press('Control+l');
  await expect(page.getByText('Text not downloaded')).toBeVisible();
  await page.getByRole('button', { name: title, exact: true }).click();
  await topBar.showSidebar('Annotations');
  await expect(annotations.card('visit Moscow')).toContainText('a note from outside');
  await expect(annotations.cards).toHaveCount(1);
  await expect(page.getByRole('list', { name: 'Unanchored highlights' })).toContainText(
    'words that stand nowhere',
  );
});

test('changes in the other program are offered, and a whole import is undone', async ({
  reader,
  annotations,
  topBar,
  folder,
  app,
}) => {
  const { page } = app;
  await expect(reader.title).toBeVisible();
  const title = (await reader.title.textContent()) ?? '';
  const file = path.join(folder, 'hypothesis.json');
  const write = (note: string) =>
    writeFile(
      file,
      JSON.stringify({ rows: [annotation('1', 'https://example.org/x', title, 'visit Moscow', note)] }),
    );
  const report = page.getByRole('dialog', { name: 'Imported annotations' });
  const importIt = async () => {
    await app.answerOpenDialog([file]);
    await page.keyboard.press('Control+l');
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Import annotations…' }).click();
    await expect(report).toBeVisible();
  };
  const openArticle = async () => {
    await page.getByRole('button', { name: title, exact: true }).click();
    await topBar.showSidebar('Annotations');
  };
  await write('the first note');
  await importIt();
  await report.getByRole('button', { name: 'Done' }).click();

  await write('the second note');
  await importIt();
  await expect(report).toContainText('1 changed in the file.');
  await expect(report).toContainText('the first note');
  expect(await findViolations(page)).toEqual([]);
  await report.getByRole('button', { name: 'Replace' }).click();
  await expect(report).toContainText('Replaced');
  await report.getByRole('button', { name: 'Done' }).click();
  await openArticle();
  await expect(annotations.card('visit Moscow')).toContainText('the second note');
  await topBar.undo();
  await expect(annotations.card('visit Moscow')).toContainText('the first note');

  // The command before that one is the import itself.
  await topBar.undo();
  await expect(annotations.cards).toHaveCount(0);
  await importIt();
  await expect(report).toContainText('1 imported.');
  await report.getByRole('button', { name: 'Undo import' }).click();
  await expect(report).toBeHidden();
  await openArticle();
  await expect(annotations.cards).toHaveCount(0);
});
