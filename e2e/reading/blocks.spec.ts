import path from 'node:path';
import { findViolations } from '../testing/axe.ts';
import { expect, test } from '../testing/test.ts';

test('pictures, tables, footnotes, formulas and code are read by mouse and keyboard, and highlighted', async ({
  app,
  library,
  reader,
  toolbar,
  topBar,
  annotations,
}) => {
  const { page } = app;
  await expect(reader.title).toBeVisible();
  await topBar.openLibrary();
  await app.answerOpenDialog([path.resolve('e2e/pages/rich-page.html')]);
  await library.root.getByRole('button', { name: 'Import files…' }).click();
  await expect(library.titles).toHaveCount(2);
  await library.goTo('How the old bridge was measured');

  const picture = reader.root.getByRole('figure').getByRole('img', { name: 'The old bridge at dusk' });
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(480);
  const missing = reader.root.getByRole('group', { name: 'Missing image: Divers at the eastern pier' });
  await expect(missing).toContainText('wasn’t downloaded');
  await expect(
    missing.getByRole('button', { name: 'Download the image: Divers at the eastern pier' }),
  ).toBeVisible();

  const table = reader.root.getByRole('table').first();
  await expect(table.getByRole('columnheader', { name: 'Allowed load, t' })).toBeVisible();
  await expect(table.getByRole('row')).toHaveCount(4);
  await page.setViewportSize({ width: 560, height: 700 });
  const region = reader.root.getByRole('region', { name: 'Spans of the bridge, from east to west' });
  await region.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  expect(await findViolations(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });

  const sign = reader.root.locator('[role="doc-noteref"]', { hasText: '2' });
  await sign.focus();
  await page.keyboard.press('Enter');
  const note = reader.root.getByRole('listitem').filter({ hasText: 'The fire of 1902' });
  await expect(note).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(reader.root.locator('[aria-label="Back to note 2 in the text"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(sign).toBeFocused();

  // Across the cells of a row: the quote contains the tabs between them, the window does not show them.
  await reader.selectByMouse('washed out below', '3.5');
  await toolbar.highlight('Evidence');
  await topBar.showSidebar('Annotations');
  await expect(annotations.root).toContainText('washed out below the water line');
  await expect.poll(() => reader.painted('mark-green')).toEqual(['washed out below the water line\n3.5']);

  const quotation = reader.root.getByRole('blockquote');
  await expect(quotation.getByRole('listitem')).toHaveCount(2);
  await expect(quotation.getByText('Harbour Office, 3 May')).toBeVisible();
  const signs = reader.root.getByRole('table').nth(1);
  const board = signs.getByRole('img', { name: 'A red board' });
  await expect.poll(() => board.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(60);
  await expect(signs.getByRole('img', { name: 'Missing image: A lamp' })).toBeVisible();

  // A formula is rendered but counts as its source, so a passage across it contains the source.
  await reader.selectByMouse('No more than', 'carts at once');
  await toolbar.highlight('Evidence');
  await expect(annotations.root).toContainText('No more than √9 carts at once');
  const formula = reader.root.getByRole('listitem').locator('math');
  expect(await formula.evaluate((math) => math.getBoundingClientRect().width)).toBeGreaterThan(5);
});
