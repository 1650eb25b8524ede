import type { Locator } from '@playwright/test';
import { mirroredPseudoLanguage } from '../../messages/languages.ts';
import { findViolations } from '../testing/axe.ts';
import { showLanguage } from '../testing/pseudo-locale.ts';
import { sampleTitle } from '../testing/sample.ts';
import { expect, test } from '../testing/test.ts';

/** The box of an element; the window is 1280 pixels wide. */
async function boxOf(locator: Locator): Promise<{ left: number; right: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('the element is not visible');
  return { left: box.x, right: box.x + box.width };
}

const scaleOf = (icon: Locator): Promise<string> =>
  icon.evaluate((element) => getComputedStyle(element).transform);

test.beforeEach(async ({ app, reader }) => {
  await expect(reader.title).toHaveText(sampleTitle);
  await app.page.setViewportSize({ width: 1280, height: 800 });
  await showLanguage(app.page, mirroredPseudoLanguage);
});

test('a window that is read from right to left is mirrored, and its articles are not', async ({
  app,
  entities,
  library,
  reader,
  topBar,
}) => {
  const { page } = app;
  const bar = page.getByRole('banner');
  expect((await boxOf(topBar.button('Settings'))).left).toBeLessThan(100);
  expect((await boxOf(topBar.button('Back'))).left).toBeGreaterThan(
    (await boxOf(topBar.button('Forward'))).left,
  );
  // The arrow of Back points to the right, and that of the keyboard icon nowhere.
  expect(await scaleOf(bar.locator('.lucide-arrow-left'))).toBe('matrix(-1, 0, 0, 1, 0, 0)');
  expect(await scaleOf(bar.locator('.lucide-keyboard'))).toBe('none');

  // The sidebar is on the left of the text, which is still read from left to right.
  await topBar.showSidebar('Entities');
  await expect(entities.root.locator('[data-entity]').first()).toBeVisible();
  const sidebar = await boxOf(entities.root);
  expect(sidebar.left).toBe(0);
  expect(sidebar.right).toBeLessThanOrEqual((await boxOf(reader.root)).left + 1);
  await expect(reader.root.locator('.article-body')).toHaveAttribute('dir', 'ltr');
  expect(await reader.title.evaluate((title) => getComputedStyle(title).direction)).toBe('ltr');

  // The next tab is on the left.
  const tabs = page.getByRole('tab');
  await tabs.nth(0).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(tabs.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(tabs.nth(0)).toBeFocused();

  await topBar.openLibrary();
  const shelves = page.getByRole('navigation', { name: 'Shelves and collections' });
  expect((await boxOf(shelves)).right).toBe(1280);
  const item = library.article(sampleTitle);
  expect((await boxOf(item.getByRole('checkbox'))).left).toBeGreaterThan(
    (await boxOf(item.locator('.article-card'))).right - 1,
  );
  // A menu opens from the pointer to the left.
  await item.click({ button: 'right', position: { x: 400, y: 60 } });
  const menu = page.getByRole('menu');
  const pointer = ((await item.boundingBox())?.x ?? 0) + 400;
  await expect.poll(async () => Math.abs(Math.round((await boxOf(menu)).right - pointer))).toBe(0);
});

test('no screen of a mirrored window has accessibility violations', async ({
  app,
  entities,
  library,
  topBar,
}) => {
  test.slow();
  const { page } = app;
  const problems: string[] = [];
  const check = async (screen: string) => {
    problems.push(...(await findViolations(page)).map((problem) => `${screen}: ${problem}`));
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
    if (scrollWidth > clientWidth) problems.push(`${screen}: scrolls sideways`);
  };
  await topBar.showSidebar('Entities');
  await expect(entities.root.locator('[data-entity]').first()).toBeVisible();
  await check('people and places panel');
  const tabs = page.getByRole('tab');
  for (const name of ['Quotes', 'Places', 'Timeline', 'Connections', 'Annotations', 'Contents']) {
    // oxlint-disable-next-line no-await-in-loop -- one window
    await tabs.and(page.getByRole('tab', { name, exact: true })).click();
    // oxlint-disable-next-line no-await-in-loop -- one window
    await check(`panel ${name}`);
  }
  await page.keyboard.press('Control+f');
  await check('find bar');
  await page.keyboard.press('Escape');
  await topBar.button('Export').click();
  await page.getByRole('dialog').waitFor();
  await check('export');
  await page.keyboard.press('Escape');
  await topBar.button('Settings').click();
  await check('settings');
  await page.keyboard.press('Escape');
  await topBar.button('Keyboard shortcuts').click();
  await check('shortcuts');
  await page.keyboard.press('Escape');
  await topBar.openLibrary();
  await library.root.getByRole('button', { name: 'Filter', exact: true }).click();
  await check('library with filters');
  await topBar.button('Annotations').click();
  await check('annotations');
  await topBar.button('People & places').click();
  await page.getByRole('main').getByRole('listitem').first().waitFor();
  await check('people and places');
  expect(problems).toEqual([]);
});
