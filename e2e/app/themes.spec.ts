import { findViolations } from '../testing/axe.ts';
import { otherText, sampleTitle, words } from '../testing/sample.ts';
import { expect, test } from '../testing/test.ts';

const brightness = (color: string): number => {
  const [r = 0, g = 0, b = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return (r + g + b) / 3;
};

test('the theme follows the system until the user selects one, and the selection persists', async ({
  reader,
  settings,
  app,
}) => {
  await expect(reader.title).toBeVisible();
  const background = () => app.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await app.page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(async () => brightness(await background())).toBeLessThan(80);
  await app.page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(async () => brightness(await background())).toBeGreaterThan(200);
  await settings.open();
  await settings.chooseTheme('Dark');
  await expect.poll(async () => brightness(await background())).toBeLessThan(80);
  await settings.close();
  await app.restart();
  await expect.poll(async () => brightness(await background())).toBeLessThan(80);
});

for (const theme of ['Light', 'Sepia', 'Dark'] as const) {
  test(`axe finds no violation on any screen: ${theme}`, async ({
    reader,
    toolbar,
    annotations,
    entities,
    settings,
    exportDialog,
    library,
    topBar,
    app,
  }) => {
    test.slow();
    const { page } = app;
    const check = async (screen: string) => {
      expect(await findViolations(page), `${screen}, ${theme}`).toEqual([]);
    };
    await expect(reader.title).toBeVisible();
    await settings.open();
    await settings.chooseTheme(theme);
    await check('settings');
    await settings.close();

    await topBar.showSidebar('Entities');
    await expect(entities.group('People')).toBeVisible({ timeout: 20_000 });
    await check('reader with entities');
    await entities.choose('Russia');
    await entities.next();
    await check('an entity');
    await page.keyboard.press('.');
    await expect(page.getByRole('tooltip')).toBeVisible();
    await check('a name in the text with its card');
    await entities.correct('Merge with…');
    await check('a correction');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    for (const tab of ['Quotes', 'Places', 'Timeline', 'Connections']) {
      await expect((await entities.show(tab)).getByRole('button').nth(8)).toBeVisible();
      await check(tab);
    }

    await reader.selectByMouse(words.secondParagraph);
    await expect(toolbar.root).toBeVisible();
    await check('selected words');
    await toolbar.press('Add a note');
    await annotations.noteField.fill('A *note* with a [link](https://example.org)');
    await check('a note being written');
    await annotations.writeNote('A *note* with a [link](https://example.org)');
    await annotations.press('Edit tags');
    await annotations.addTag('tagged');
    await check('tags being written');
    await annotations.tagField.press('Escape');
    await reader.selectByMouse(words.startOfThird);
    await toolbar.highlight('Question');
    await expect(annotations.cards).toHaveCount(2);
    await check('annotations');

    await topBar.button('Export').click();
    await expect(exportDialog.preview).toContainText('## Highlights');
    await check('export');
    await page.keyboard.press('Escape');
    await topBar.button('Keyboard shortcuts').click();
    await check('keyboard shortcuts');
    await page.keyboard.press('Escape');

    await topBar.button('People & places').click();
    await page.getByRole('main').getByRole('button', { name: 'Xi Jinping' }).waitFor();
    await check('the names of the library');
    await page.getByRole('main').getByRole('button', { name: 'Xi Jinping' }).click();
    await expect(page.getByRole('heading', { name: 'In articles' })).toBeVisible();
    await check('the page of a name');

    await topBar.openLibrary();
    await expect(library.titles).toHaveText([sampleTitle]);
    await check('library');
    await library.root.getByRole('button', { name: 'Paste text…' }).click();
    await check('paste');
    await page.keyboard.press('Escape');
    await library.paste(otherText);
    await expect(library.titles).toHaveCount(2);
    await library.root.getByRole('checkbox').first().check();
    await library.root.getByRole('button', { name: 'More', exact: true }).click();
    await check('selected articles and menu');
    await page.keyboard.press('Escape');
    await library.delete(sampleTitle);
    await library.delete('A quiet harbour');
    await expect(library.titles).toHaveText(['Your library is empty']);
    await check('empty library');
  });
}

for (const width of [1280, 760]) {
  test(`nothing is cut off at ${width} pixels`, async ({ reader, app, topBar, entities }) => {
    await expect(reader.title).toBeVisible();
    await app.page.setViewportSize({ width, height: 800 });
    const overflow = () =>
      app.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await topBar.showSidebar('Annotations');
    expect(await overflow()).toBeLessThanOrEqual(0);
    for (const tab of ['Quotes', 'Places', 'Timeline', 'Connections']) {
      await entities.show(tab);
      expect(await overflow()).toBeLessThanOrEqual(0);
    }
    await topBar.button('People & places').click();
    expect(await overflow()).toBeLessThanOrEqual(0);
    await topBar.openLibrary();
    expect(await overflow()).toBeLessThanOrEqual(0);
  });
}
