import { findViolations } from '../testing/axe.ts';
import { sampleTitle } from '../testing/sample.ts';
import { expect, test } from '../testing/test.ts';

const panels = ['Quotes', 'Places', 'Connections', 'Annotations', 'People & places'];

test('the sidebar keeps one width, which is changed by keys and by dragging, and remembered', async ({
  app,
  reader,
  topBar,
}) => {
  const { page } = app;
  await expect(reader.title).toHaveText(sampleTitle);
  await topBar.showSidebar('Entities');
  const edge = page.getByRole('separator', { name: 'Width of the panel' });
  const sidebar = page.getByRole('complementary');
  const width = async () => Math.round((await sidebar.boundingBox())?.width ?? 0);
  await expect(edge).toHaveAttribute('aria-valuenow', '352');
  await edge.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(edge).toHaveAttribute('aria-valuenow', '384');
  await expect.poll(width).toBe(384);
  for (const name of panels) {
    await page.getByRole('tab', { name, exact: true }).click();
    await expect(page.getByRole('complementary', { name, exact: true })).toBeVisible();
    expect(await width()).toBe(384);
  }

  const box = await edge.boundingBox();
  const [x, y] = [(box?.x ?? 0) + 4, (box?.y ?? 0) + 300];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 50, y, { steps: 4 });
  await expect.poll(width).toBe(434);
  await page.mouse.up();
  await expect(edge).toHaveAttribute('aria-valuenow', '434');

  await page.reload();
  await topBar.openLibrary();
  await page.getByRole('button', { name: sampleTitle, exact: true }).click();
  await expect(edge).toHaveAttribute('aria-valuenow', '434');
  await edge.dblclick();
  await expect(edge).toHaveAttribute('aria-valuenow', '352');
});

test('on a narrow window the sidebar lies over the text with a veil, which closes it', async ({
  app,
  reader,
  topBar,
}) => {
  const { page } = app;
  await expect(reader.title).toHaveText(sampleTitle);
  await topBar.showSidebar('Entities');
  await page.setViewportSize({ width: 760, height: 800 });
  await expect(page.getByRole('complementary', { name: 'People & places' })).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await page.mouse.click(60, 400);
  await expect(page.getByRole('complementary')).toBeHidden();
  await expect(reader.root).toBeFocused();
});
