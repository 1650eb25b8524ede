import { expect, test } from '../testing/test.ts';

test('rich text pasted into the window keeps its structure, and the article is dragged into a collection', async ({
  reader,
  library,
  topBar,
  electronApp: app,
}) => {
  const { page } = app;
  await expect(reader.title).toBeVisible();
  await topBar.openLibrary();

  // Copied from a page, with and without HTML on the clipboard.
  await page.evaluate(() => {
    const copied = document.createElement('div');
    copied.id = 'copied';
    copied.innerHTML = `<h1>The old quay</h1><p>It was <b>closed</b> before <a href="https://example.org/dawn">dawn</a>.</p>
      <h2>What lay on it</h2><ul><li>ice</li><li>snow</li></ul>`;
    document.body.append(copied);
    window.getSelection()?.selectAllChildren(copied);
  });
  await page.keyboard.press('ControlOrMeta+c');
  await page.evaluate(() => document.querySelector('#copied')?.remove());
  await page.keyboard.press('ControlOrMeta+v');
  const dialog = page.getByRole('dialog', { name: 'Paste text' });
  await expect(dialog.getByRole('textbox')).toHaveValue(/The old quay/);
  await dialog.getByRole('button', { name: 'Add to library' }).click();
  const title = 'The old quay';
  await expect(library.titles.filter({ hasText: title })).toHaveCount(1);

  await page.getByRole('button', { name: 'New collection' }).click();
  const naming = page.getByRole('dialog', { name: 'New collection' });
  await naming.getByRole('textbox').fill('Harbours');
  await naming.getByRole('button', { name: 'Create' }).click();
  await expect(library.shelf('Harbours')).toBeVisible();
  await library.article(title).dragTo(library.shelf('Harbours'));
  await expect(library.shelf('Harbours')).toHaveAccessibleName('Harbours 1');
  await library.shelf('Harbours').click();
  await expect(library.titles).toHaveText([title]);
  await topBar.undo();
  await expect(library.article(title)).toHaveCount(0);
  await topBar.redo();
  await expect(library.titles).toHaveText([title]);

  await library.open(title);
  const article = page.getByRole('main', { name: 'Article' });
  await expect(article.getByRole('heading', { name: 'What lay on it' })).toBeVisible();
  await expect(article.getByRole('listitem')).toHaveText(['ice', 'snow']);
  await expect(article.getByRole('link', { name: 'dawn' })).toBeVisible();
});
