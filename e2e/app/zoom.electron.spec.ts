import { sampleTitle } from '../testing/sample.ts';
import { expect, test } from '../testing/test.ts';

test('the keys zoom the whole window, not the text alone, and the window opens in that size again', async ({
  electronApp: app,
  reader,
  topBar,
}) => {
  await expect(reader.title).toHaveText(sampleTitle);
  const width = () => app.page.evaluate(() => window.innerWidth);
  const textSize = () => reader.title.evaluate((title) => getComputedStyle(title).fontSize);
  const [full, size] = [await width(), await textSize()];
  const percent = async () => Math.round((full / (await width())) * 100);
  await app.page.keyboard.press('Control+=');
  await expect.poll(percent).toBe(110);
  expect(await textSize()).toBe(size);
  await app.page.keyboard.press('Control+=');
  await expect.poll(percent).toBe(125);
  await app.restart();
  await expect(topBar.button('Settings')).toBeVisible();
  await expect.poll(percent).toBe(125);
  await app.page.keyboard.press('Control+0');
  await expect.poll(percent).toBe(100);
});

test('the title of the window names what is open', async ({ electronApp: app, reader, topBar }) => {
  await expect(reader.title).toHaveText(sampleTitle);
  await expect(app.page).toHaveTitle(`${sampleTitle} – Lectern`);
  await topBar.openLibrary();
  await expect(app.page).toHaveTitle('Library – Lectern');
  await topBar.button('People & places').click();
  await expect(app.page).toHaveTitle('People & places – Lectern');
});
