import { otherText, sampleTitle, words } from '../testing/sample.ts';
import { expect, test } from '../testing/test.ts';

test('the main workflow makes no request and works without a network', async ({
  reader,
  toolbar,
  annotations,
  topBar,
  entities,
  library,
  exportDialog,
  app,
}) => {
  const { page } = app;
  await expect(reader.title).toBeVisible();
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:app|data|blob|devtools):|^https:\/\/lectern\.test\//.test(request.url())) {
      outside.push(request.url());
    }
  });
  await page.context().setOffline(true);
  await page.reload();
  await topBar.openLibrary();
  await library.open(sampleTitle);
  await expect(reader.title).toHaveText(sampleTitle);
  await topBar.showSidebar('Entities');
  await expect(entities.group('People')).toBeVisible({ timeout: 20_000 });
  await reader.selectByMouse(words.secondParagraph);
  await toolbar.press('Add a note');
  // A remote picture in a note would tell its server when the note is read.
  await annotations.writeNote('![spy](https://example.org/spy.png)');
  await topBar.button('Export').click();
  await expect(exportDialog.preview).toContainText('## Highlights');
  await page.keyboard.press('Escape');
  await topBar.openLibrary();
  await library.paste(otherText);
  await expect(library.titles).toHaveCount(2);
  expect(outside).toEqual([]);
});
