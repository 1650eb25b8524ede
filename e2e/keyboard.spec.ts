import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { sampleTitle } from './support/sample.ts';
import { expect, test } from './support/test.ts';

test('the whole job by keyboard alone', async ({
  reader,
  annotations,
  exportDialog,
  library,
  app,
  folder,
}) => {
  const { keyboard } = app.page;
  await expect(reader.title).toHaveText(sampleTitle);
  await expect(reader.root).toBeFocused();

  // A sentence (the second: the first is a short caption), shortened by two words, in the second colour.
  await keyboard.press('s');
  await keyboard.press('s');
  await expect.poll(() => reader.selectedText()).toMatch(/^Chinese President .*conflict\.$/);
  await keyboard.press('Control+Shift+ArrowLeft');
  await keyboard.press('Control+Shift+ArrowLeft');
  await keyboard.press('2');
  await expect.poll(async () => (await reader.painted('mark-green')).length).toBe(1);

  // The next sentence with a note and a tag.
  await keyboard.press('s');
  await keyboard.press('n');
  await expect(annotations.noteField).toBeFocused();
  await keyboard.type('by *keys*');
  await keyboard.press('Control+Enter');
  await expect(annotations.cards.filter({ hasText: 'by keys' })).toHaveCount(1);
  await keyboard.press('t');
  await expect(annotations.tagField).toBeFocused();
  await keyboard.type('hands');
  await keyboard.press('Enter');
  await keyboard.press('Escape');

  // From highlight to highlight; another colour; undo and redo.
  await keyboard.press('k');
  await expect(annotations.cards.nth(0).getByRole('button').first()).toHaveAttribute('aria-current', 'true');
  await keyboard.press('5');
  await expect.poll(async () => (await reader.painted('mark-purple')).length).toBe(1);
  await keyboard.press('Control+z');
  await expect.poll(async () => (await reader.painted('mark-green')).length).toBe(1);
  await keyboard.press('Control+Shift+z');
  await expect.poll(async () => (await reader.painted('mark-purple')).length).toBe(1);

  // Export.
  const file = path.join(folder, 'keys.md');
  await app.answerSaveDialog(file);
  await keyboard.press('Control+e');
  await expect(exportDialog.preview).toContainText('by *keys*');
  const save = exportDialog.root.getByRole('button', { name: /^Save/ });
  for (let tabs = 0; tabs < 12 && !(await save.evaluate((b) => b === document.activeElement)); tabs += 1) {
    await keyboard.press('Tab');
  }
  await expect(save).toBeFocused();
  await keyboard.press('Enter');
  await expect(exportDialog.root).toBeHidden();
  expect(await readFile(file, 'utf8')).toContain('#hands');

  // To the library and back.
  await keyboard.press('Control+l');
  await expect(library.root).toBeVisible();
  for (let tabs = 0; tabs < 15; tabs += 1) {
    const onTitle = await app.page.evaluate(() => document.activeElement?.matches('h2 button') ?? false);
    if (onTitle) break;
    await keyboard.press('Tab');
  }
  await keyboard.press('Enter');
  await expect(reader.title).toHaveText(sampleTitle);
});

test('F6 goes round the parts of the window', async ({ reader, topBar, entities, app }) => {
  await expect(reader.root).toBeFocused();
  await topBar.showSidebar('Entities');
  await reader.root.focus();
  const inside = (selector: string) =>
    app.page.evaluate((s) => document.activeElement?.closest(s) !== null, selector);
  await app.page.keyboard.press('F6');
  expect(await inside('aside')).toBe(true);
  await expect(entities.root).toBeVisible();
  await app.page.keyboard.press('F6');
  expect(await inside('header')).toBe(true);
  await app.page.keyboard.press('F6');
  expect(await inside('main')).toBe(true);
});
