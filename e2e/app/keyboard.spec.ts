import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { sampleTitle } from '../testing/sample.ts';
import { expect, test } from '../testing/test.ts';

test('reading, annotating and exporting by keyboard alone', async ({
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

  // Select the first sentence (the caption above is skipped), shorten it by two words, use the second color.
  await keyboard.press('s');
  await expect.poll(() => reader.selectedText()).toMatch(/^Chinese President .*conflict\.$/);
  await keyboard.press('Control+Shift+ArrowLeft');
  await keyboard.press('Control+Shift+ArrowLeft');
  await keyboard.press('2');
  await expect.poll(async () => (await reader.painted('mark-green')).length).toBe(1);

  // Highlight the next sentence, with a note and a tag.
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

  // Move between highlights, change the color, undo and redo.
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

  // Go to the library and back.
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

test('focus moves between panels by keyboard and is never lost', async ({
  reader,
  entities,
  library,
  notes,
  topBar,
  app,
}) => {
  const { page } = app;
  const { keyboard } = page;
  await expect(reader.title).toHaveText(sampleTitle);
  await keyboard.press('s');
  await keyboard.press('1');
  await expect.poll(async () => (await reader.painted('mark-yellow')).length).toBe(1);

  // Open a card from the panel, then close the panel: focus returns to the text.
  await topBar.showSidebar('Entities');
  await expect(entities.group('People')).toBeVisible({ timeout: 20_000 });
  const places = await entities.show('Places');
  await places.getByRole('button', { name: /^Kazakhstan/ }).focus();
  await keyboard.press('Enter');
  await expect(entities.card.getByRole('heading', { name: 'Kazakhstan' })).toBeFocused();
  await page.getByRole('button', { name: 'Close People & places' }).focus();
  await keyboard.press('Enter');
  await expect(reader.root).toBeFocused();

  // Delete a highlight and restore it.
  await keyboard.press('Control+Shift+n');
  await expect(notes.root.getByRole('heading', { level: 1 })).toBeFocused();
  await notes.root.getByRole('button', { name: 'Delete highlight' }).focus();
  await keyboard.press('Enter');
  await expect(notes.entries).toHaveCount(0);
  await expect(notes.root.getByRole('heading', { level: 1 })).toBeFocused();
  await topBar.messages.getByRole('button', { name: 'Dismiss' }).focus();
  await keyboard.press('Enter');
  await expect(notes.root.getByRole('heading', { level: 1 })).toBeFocused();
  await keyboard.press('Control+z');
  await expect(notes.entries).toHaveCount(1);

  // In the library: tags, the menu, the bin, undo, and back to the article with F6.
  await keyboard.press('Control+l');
  const title = library.root.getByRole('button', { name: sampleTitle, exact: true });
  await expect(title).toBeFocused();
  await keyboard.press('t');
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
  await keyboard.press('Escape');
  await expect(title).toBeFocused();
  await keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await keyboard.press('Escape');
  await expect(title).toBeFocused();
  // The toasts are a region too, while there are any.
  for (let regions = 0; regions < 4; regions += 1) {
    await keyboard.press('F6');
    if (await title.evaluate((element) => element === document.activeElement)) break;
  }
  await expect(title).toBeFocused();
  await keyboard.press('Delete');
  await expect(library.titles).toHaveText(['Your library is empty']);
  await keyboard.press('Control+z');
  await expect(library.titles).toHaveText([sampleTitle]);
});

test('a note or tag that is cancelled leaves no highlight, and its text selected', async ({
  reader,
  annotations,
  app,
}) => {
  const { keyboard } = app.page;
  await expect(reader.root).toBeFocused();
  await keyboard.press('s');
  const sentence = await reader.selectedText();
  expect(sentence).not.toBe('');
  for (const [key, field] of [
    ['n', annotations.noteField],
    ['t', annotations.tagField],
  ] as const) {
    await keyboard.press(key);
    await expect(field).toBeFocused();
    await keyboard.press('Escape');
    await expect(annotations.cards).toHaveCount(0);
    await expect.poll(() => reader.selectedText()).toBe(sentence);
  }
});

test('F6 cycles through the panes of the window', async ({ reader, topBar, entities, app }) => {
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
