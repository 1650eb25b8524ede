import { findViolations } from '../testing/axe.ts';
import { otherText, sampleTitle } from '../testing/sample.ts';
import { expect, test } from '../testing/test.ts';

test('searches while typing, opens an article at the match, and moves between matches', async ({
  library,
  reader,
  app,
}) => {
  const { page } = app;
  const { keyboard } = page;
  await expect(reader.title).toHaveText(sampleTitle);

  // Focus the library search from anywhere; the last word is a prefix.
  await keyboard.press('Control+Shift+f');
  const search = library.root.getByRole('searchbox', { name: 'Search the library' });
  await expect(search).toBeFocused();
  await keyboard.type('moscow "foreign minis');
  const found = library.article(sampleTitle);
  await expect(found.locator('mark', { hasText: /^Moscow$/ }).first()).toBeVisible();
  await expect(found.locator('mark', { hasText: /^foreign minis$/ }).first()).toBeVisible();
  expect(await findViolations(page)).toEqual([]);

  // A search without matches says so, and no input is an error.
  await search.fill('"no such words (');
  await expect(library.root.getByRole('heading', { name: 'No matches' })).toBeVisible();
  await library.root.getByRole('button', { name: 'Clear search and filters' }).click();
  await expect(library.titles).toHaveText([sampleTitle]);

  // Move to the list and open: all matches are marked and counted.
  await keyboard.press('Control+f');
  await keyboard.type('putin');
  await expect(found.locator('mark').first()).toHaveText('Putin');
  await keyboard.press('ArrowDown');
  await expect(found.getByRole('button', { name: sampleTitle, exact: true })).toBeFocused();
  await keyboard.press('Enter');
  const bar = page.getByRole('search', { name: 'Find in the article' });
  await expect(bar.getByRole('textbox')).toHaveValue('putin');
  await expect(bar).toContainText(/[1-9] of \d+/);
  const hits = await reader.painted('find-hit');
  expect(hits.length).toBeGreaterThan(1);
  expect(new Set(hits)).toEqual(new Set(['Putin']));
  const placed = await bar.getByRole('status').textContent();
  await keyboard.press('F3');
  await expect(bar.getByRole('status')).not.toHaveText(placed ?? '');
  await keyboard.press('Shift+F3');
  await expect(bar.getByRole('status')).toHaveText(placed ?? '');
  expect(await findViolations(page)).toEqual([]);

  // Find another string in the article, also within words.
  await keyboard.press('Control+f');
  await expect(bar.getByRole('textbox')).toBeFocused();
  await keyboard.type('inist');
  await expect.poll(async () => new Set(await reader.painted('find-hit'))).toEqual(new Set(['inist']));
  await keyboard.press('Enter');
  await expect(bar.getByRole('status')).toContainText(/[1-9] of \d+/);
  await keyboard.press('Escape');
  await expect(bar).toBeHidden();
  await expect.poll(() => reader.painted('find-hit')).toEqual([]);
  await expect(reader.root).toBeFocused();
});

test('shelves, collections and the bin, by mouse and keyboard, and undo of all of it', async ({
  library,
  reader,
  app,
}) => {
  const { page } = app;
  const { keyboard } = page;
  await expect(reader.title).toHaveText(sampleTitle);
  await keyboard.press('Control+l');
  await library.paste(otherText);
  await expect(library.titles).toHaveCount(2);
  const harbour = library.article('A quiet harbour');
  await harbour.getByRole('button', { name: 'A quiet harbour', exact: true }).focus();

  // Keys: star, read, archive; each can be undone.
  await keyboard.press('s');
  await expect(library.shelf('Starred')).toContainText('1');
  await keyboard.press('u');
  await expect(harbour).toContainText('Read');
  await keyboard.press('a');
  await expect(library.titles).toHaveText([sampleTitle]);
  await library.shelf('Archive').click();
  await expect(library.titles).toHaveText(['A quiet harbour']);
  await keyboard.press('Control+z');
  await expect(library.root.getByRole('heading', { name: 'The archive is empty' })).toBeVisible();
  await library.shelf('All articles').click();
  await expect(library.titles).toHaveCount(2);

  // Add both to a collection through the menu.
  await library.root.getByRole('checkbox').first().check();
  await library.article(sampleTitle).click({ modifiers: ['Shift'], position: { x: 300, y: 60 } });
  await expect(page.getByRole('toolbar', { name: 'Selected articles' })).toContainText('2 articles selected');
  await library.article(sampleTitle).click({ button: 'right', position: { x: 300, y: 60 } });
  const menu = page.getByRole('menu');
  expect(await findViolations(page)).toEqual([]);
  await menu.getByRole('menuitem', { name: 'Collections…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'New collection' }).fill('Ice');
  await keyboard.press('Enter');
  await expect(dialog.getByRole('checkbox', { name: 'Ice' })).toBeChecked();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(library.shelf('Ice')).toContainText('2');
  await library.shelf('Ice').click();
  await expect(library.root.getByRole('heading', { level: 1, name: 'Ice' })).toBeVisible();
  await expect(library.titles).toHaveCount(2);
  expect(await findViolations(page)).toEqual([]);

  // Delete and restore; permanent deletion asks for confirmation.
  await library.delete('A quiet harbour');
  await expect(library.titles).toHaveText([sampleTitle]);
  await library.shelf('Trash').click();
  await expect(library.titles).toHaveText(['A quiet harbour']);
  expect(await findViolations(page)).toEqual([]);
  await library.article('A quiet harbour').hover();
  await library.root.getByRole('button', { name: 'Restore “A quiet harbour”' }).click();
  await expect(library.root.getByRole('heading', { name: 'The trash is empty' })).toBeVisible();
  await library.shelf('Ice').click();
  await library.delete('A quiet harbour');
  await library.shelf('Trash').click();
  await library.root.getByRole('button', { name: 'Empty trash…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete permanently' }).click();
  await expect(library.root.getByRole('heading', { name: 'The trash is empty' })).toBeVisible();
  await library.shelf('All articles').click();
  await expect(library.titles).toHaveText([sampleTitle]);
});
