import { otherText, sampleTitle } from '../testing/sample.ts';
import { expect, test } from '../testing/test.ts';

test.beforeEach(async ({ reader }) => {
  await expect(reader.title).toHaveText(sampleTitle);
});

test('goes back and forward between a search, an article at its position, and a name, by keys and buttons', async ({
  app,
  library,
  reader,
  topBar,
}) => {
  const { page } = app;
  const { keyboard } = page;
  await reader.atRest();
  await reader.scrollTo(900);
  const position = await reader.scrollTop();

  // A search, and its result.
  await keyboard.press('Control+Shift+f');
  await keyboard.type('putin');
  const search = library.root.getByRole('searchbox', { name: 'Search the library' });
  await expect(library.article(sampleTitle).locator('mark').first()).toHaveText('Putin');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(page.getByRole('search', { name: 'Find in the article' })).toBeVisible();

  await reader.root.press('Alt+ArrowLeft');
  await expect(search).toHaveValue('putin');
  await topBar.button('Back').click();
  await expect(search).toHaveValue('');
  await topBar.button('Back').click();
  await expect(reader.title).toHaveText(sampleTitle);
  await reader.atRest();
  expect(Math.abs((await reader.scrollTop()) - position)).toBeLessThan(40);

  await topBar.button('Forward').click();
  await expect(search).toHaveValue('');
  await topBar.button('Forward').click();
  await expect(search).toHaveValue('putin');

  // The names of the library and one of them, by the back and forward buttons of the mouse.
  await topBar.button('People & places').click();
  await page
    .getByRole('list', { name: 'People and places in the library' })
    .getByRole('button')
    .first()
    .click();
  const name = page.getByRole('main').getByRole('heading', { level: 1 });
  await expect(name).not.toHaveText('People & places');
  const mouse = (button: number) =>
    page.evaluate((which) => window.dispatchEvent(new MouseEvent('mouseup', { button: which })), button);
  await mouse(3);
  await expect(name).toHaveText('People & places');
  await mouse(3);
  await expect(search).toHaveValue('putin');
  await mouse(4);
  await expect(name).toHaveText('People & places');

  // Opening another place clears the places to go forward to.
  await topBar.button('Library').click();
  await expect(topBar.button('Forward')).toHaveAttribute('aria-disabled', 'true');
});

test('after a jump in an article, a button leads back to the previous position', async ({
  app,
  entities,
  reader,
  topBar,
}) => {
  await topBar.showSidebar('Entities');
  await entities.choose('Xi Jinping');
  await reader.atRest();
  const position = await reader.scrollTop();
  const back = reader.root.getByRole('button', { name: 'Back to where you were' });
  await expect(back).toBeHidden();

  // From the first mention to the last one and further: one place to go back to.
  await entities.previous();
  await expect(back).toBeVisible();
  await reader.atRest();
  expect(Math.abs((await reader.scrollTop()) - position)).toBeGreaterThan(500);
  await entities.previous();
  await reader.atRest();
  await back.click();
  await expect(back).toBeHidden();
  await reader.atRest();
  expect(Math.abs((await reader.scrollTop()) - position)).toBeLessThan(40);

  await app.page.keyboard.press('Alt+ArrowRight');
  await reader.atRest();
  expect(Math.abs((await reader.scrollTop()) - position)).toBeGreaterThan(500);
});

test('dialogs opened from the settings lead back to them', async ({ app, settings }) => {
  const { page } = app;
  await settings.open();
  await settings.root.getByRole('button', { name: 'Linked folder…' }).click();
  await expect(page.getByRole('dialog', { name: 'Linked folder' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(settings.root).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a shelf is a place to go back from', async ({ app, library, topBar }) => {
  await topBar.openLibrary();
  await library.paste(otherText);
  await expect(library.titles).toHaveCount(2);
  await library.shelf('Archive').click();
  const harbour = library.article('A quiet harbour');
  await expect(harbour).toBeHidden();
  await app.page.keyboard.press('Alt+ArrowLeft');
  await expect(harbour).toBeVisible();
});
