import { findViolations } from '../testing/axe.ts';
import { otherText, sampleTitle } from '../testing/sample.ts';
import { expect, test } from '../testing/test.ts';

const otherTitle = 'A quiet harbour';

test.beforeEach(async ({ library, reader, topBar }) => {
  await topBar.openLibrary();
  await library.paste(otherText);
  await expect(library.titles).toHaveCount(2);
  await library.open(sampleTitle);
  await expect(reader.title).toHaveText(sampleTitle);
});

test('finds articles, actions, names, notes and settings by keyboard', async ({
  app,
  annotations,
  reader,
  toolbar,
}) => {
  const { page } = app;
  const { keyboard } = page;
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  const option = (name: string | RegExp) =>
    palette.getByRole('option', { name, exact: typeof name === 'string' });
  await reader.selectByMouse('visit Moscow');
  await toolbar.press('Add a note');
  await annotations.writeNote('A note about zebras');

  // Recent articles and the available actions.
  await reader.root.press('Control+k');
  await expect(option(new RegExp(sampleTitle))).toBeVisible();
  await expect(option('Archive')).toBeVisible();
  expect(await findViolations(page)).toEqual([]);

  // An article, with a spelling error.
  await keyboard.type('quiet harbuor');
  await expect(option(otherTitle)).toHaveAttribute('data-highlighted', '');
  await keyboard.press('Enter');
  await expect(reader.title).toHaveText(otherTitle);
  await expect(palette).toBeHidden();

  // An action, on what was open.
  await reader.root.press('Control+k');
  await keyboard.type('star');
  await expect(option('Star')).toHaveAttribute('data-highlighted', '');
  await keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove star' }).first()).toBeVisible();

  // A note, which opens at its highlight.
  await keyboard.press('Control+k');
  await keyboard.type('zebras');
  await expect(option(/A note about zebras/)).toBeVisible();
  await option(/A note about zebras/).click();
  await expect(reader.title).toHaveText(sampleTitle);
  await expect.poll(() => reader.painted('mark-active')).toEqual(['visit Moscow']);

  // A name.
  await keyboard.press('Control+k');
  await keyboard.type('nazarbay');
  await expect(option(/Nursultan Nazarbayev/)).toBeVisible();
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Nursultan Nazarbayev' })).toBeVisible();

  // A setting.
  await keyboard.press('Control+k');
  await keyboard.type('theme dark');
  await expect(option('Theme: Dark')).toBeVisible();
  await keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  // The search of the library, and Escape.
  await keyboard.press('Control+k');
  await keyboard.type('harbour');
  await keyboard.press('End');
  await option(/Search the library for “harbour”/).click();
  await expect(page.getByRole('searchbox', { name: 'Search the library' })).toHaveValue('harbour');
  await keyboard.press('Control+k');
  await expect(palette).toBeVisible();
  await keyboard.press('Escape');
  await expect(palette).toBeHidden();
});

test('keeps the selected words for the action', async ({ app, reader }) => {
  const { page } = app;
  await reader.selectByMouse('visit Moscow');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('copy quote');
  await expect(page.getByRole('option', { name: 'Copy as a quote' })).toHaveAttribute('data-highlighted', '');
  await page.keyboard.press('Enter');
  await expect.poll(() => app.clipboardText()).toContain('“visit Moscow”');
});
