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
  const question = [expect.stringContaining('https://example.org/path?q=1')];

  await link.click();
  await expect.poll(() => app.takeQuestions()).toEqual(question);
  expect(await app.openedLinks()).toEqual([]);

  await app.answerQuestion('Copy link');
  await link.click();
  await expect.poll(() => app.clipboardText()).toBe('https://example.org/path?q=1');
  expect(await app.takeQuestions()).toEqual(question);
  expect(await app.openedLinks()).toEqual([]);

  await app.answerQuestion('Open in browser');
  await link.click();
  await expect.poll(() => app.openedLinks()).toEqual(['https://example.org/path?q=1']);
  expect(page.url()).toBe(before);
});
