import { expect, test } from '../testing/test.ts';

test('a link is shown before it is opened, and never opens in the window', async ({
  reader,
  toolbar,
  annotations,
  app,
}) => {
  const { page } = app;
  await expect(reader.title).toBeVisible();
  const before = page.url();
  await reader.selectByMouse('visit Moscow');
  await toolbar.press('Add a note');
  await annotations.writeNote('[harmless words](https://example.org/path?q=1)');
  const link = annotations.root.getByRole('link', { name: 'harmless words' });
  const dialog = page.getByRole('dialog');

  await link.click();
  await expect(dialog).toContainText('https://example.org/path?q=1');
  expect(await app.openedLinks()).toEqual([]);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  expect(await app.openedLinks()).toEqual([]);

  await link.click();
  await dialog.getByRole('button', { name: 'Open in the browser' }).click();
  await expect.poll(() => app.openedLinks()).toEqual(['https://example.org/path?q=1']);
  expect(page.url()).toBe(before);
});
