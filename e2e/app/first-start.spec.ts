import { sampleTitle, words } from '../testing/sample.ts';
import { expect, test } from '../testing/test.ts';

test('the first start shows the sample article', async ({ reader, app }) => {
  await expect(reader.title).toHaveText(sampleTitle);
  await expect(reader.root).toContainText(words.firstParagraph);
  await expect(reader.root.getByRole('heading', { level: 2 })).toContainText(['International order']);
  await expect(reader.root).not.toContainText('Receive News Alerts');
  await expect(reader.root).not.toContainText('Email YouTube');
  await expect(app.page).toHaveTitle(/Lectern/);
});

test('the text column has 60 to 75 characters a line', async ({ reader, app }) => {
  await expect(reader.title).toBeVisible();
  const perLine = await app.page.evaluate(() => {
    const lines = [...document.querySelectorAll('p[data-kind="paragraph"]')].flatMap((paragraph) => {
      const text = paragraph.firstChild;
      if (!(text instanceof Text)) return [];
      const counts = new Map<number, number>();
      const range = document.createRange();
      for (let i = 0; i < text.data.length; i += 1) {
        range.setStart(text, i);
        range.setEnd(text, i + 1);
        const { top } = range.getBoundingClientRect();
        counts.set(top, (counts.get(top) ?? 0) + 1);
      }
      // The last line of a paragraph can have any length.
      return [...counts.values()].slice(0, -1);
    });
    return lines.reduce((sum, count) => sum + count, 0) / lines.length;
  });
  expect(perLine).toBeGreaterThan(58);
  expect(perLine).toBeLessThan(76);
});

test('the sample can be deleted, restored by undo, deleted again and added again', async ({
  library,
  topBar,
  reader,
}) => {
  await expect(reader.title).toBeVisible();
  await topBar.openLibrary();
  await expect(library.titles).toHaveText([sampleTitle]);
  await library.delete(sampleTitle);
  await expect(library.titles).toHaveText(['Your library is empty']);
  await topBar.undo();
  await expect(library.titles).toHaveText([sampleTitle]);
  await library.delete(sampleTitle);
  await expect(library.titles).toHaveText(['Your library is empty']);
  await library.bringBackSample();
  await expect(library.titles).toHaveText([sampleTitle]);
  await library.open(sampleTitle);
  await expect(reader.title).toHaveText(sampleTitle);
});

test('a deleted sample is not added again', async ({ library, topBar, reader, app }) => {
  await expect(reader.title).toBeVisible();
  await topBar.openLibrary();
  await library.delete(sampleTitle);
  await expect(library.titles).toHaveText(['Your library is empty']);
  await app.restart();
  await expect(library.titles).toHaveText(['Your library is empty']);
});
