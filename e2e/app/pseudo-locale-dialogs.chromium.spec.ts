import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createScreenCheck } from '../testing/pseudo-locale.ts';
import { sampleTitle } from '../testing/sample.ts';
import { expect, test } from '../testing/test.ts';

const title = 'Лед на реке';
const first = 'Зима в этом году была долгой, и лед стоял на реке до самого апреля.';
const second = 'Весной вода поднялась, и мост закрыли для всех машин на две недели.';
const article = `${title}\n\n${first}\n\n${second}`;

for (const width of [1280, 760]) {
  test(`every text of the dialogs of the program is translated at ${width} pixels`, async ({
    app,
    library,
    reader,
    settings,
    topBar,
    folder,
  }) => {
    test.slow();
    const { page } = app;
    const { check, problems } = createScreenCheck(page);
    await expect(reader.title).toHaveText(sampleTitle);
    await topBar.openLibrary();
    await page.setViewportSize({ width, height: 800 });
    await library.delete(sampleTitle);
    await library.paste(article);

    await settings.open();
    await page.getByRole('button', { name: 'Backups…' }).click();
    const backups = page.getByRole('dialog', { name: 'Backups' });
    await expect(backups).toContainText('No backups yet.');
    await check('no backups');
    await backups.getByRole('button', { name: 'Back up now' }).click();
    await backups.getByRole('button', { name: /^Restore the backup/ }).click();
    await check('a backup, to be restored');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Linked folder…' }).click();
    await expect(page.getByRole('dialog', { name: 'Linked folder' })).toBeVisible();
    await check('linked folder');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'About and licenses' }).click();
    await expect(page.getByRole('heading', { name: /^Open-source components/ })).toBeVisible();
    await check('about');
    await page.keyboard.press('Escape');
    await settings.close();

    const picture = path.join(folder, 'лед.png');
    writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
    await app.answerOpenDialog([picture]);
    await page.keyboard.press('Control+o');
    await expect(page.getByRole('dialog', { name: 'Import' })).toBeVisible();
    await check('failed import');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'New collection', exact: true }).click();
    await expect(page.getByRole('dialog', { name: 'New collection' })).toBeVisible();
    await check('new collection');
    await page.keyboard.press('Escape');
    expect(problems).toEqual([]);
  });
}

test('every text of the dialogs of an article is translated', async ({
  app,
  library,
  reader,
  toolbar,
  topBar,
  entities,
}) => {
  test.slow();
  const { page } = app;
  const { check, problems } = createScreenCheck(page);
  await expect(reader.title).toHaveText(sampleTitle);
  await topBar.openLibrary();
  await page.setViewportSize({ width: 1280, height: 800 });
  await library.delete(sampleTitle);
  await library.paste(article);
  await library.open(title);
  await reader.selectByMouse('Весной вода поднялась');
  await toolbar.highlight('Question');

  await topBar.button('Export').click();
  const format = page.getByRole('combobox', { name: 'Format' });
  await expect(page.getByRole('region', { name: /^Text of / })).toBeVisible();
  await check('export');
  await format.selectOption('Obsidian');
  await page.getByRole('button', { name: 'Customize…' }).click();
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await name.fill('Лед');
  await check('template editor');
  await page.keyboard.press('Escape');

  const menu = page.getByRole('button', { name: 'Article options' });
  await menu.click();
  await check('article options');
  await page.getByRole('menuitem', { name: 'Update from pasted text…' }).click();
  const paste = page.getByRole('dialog', { name: 'Updated text of the article' });
  await paste.getByRole('textbox').fill(`${title}\n\n${second}\n\nЛето было теплым.`);
  await check('pasted update');
  await paste.getByRole('button', { name: 'Review changes' }).click();
  const review = page.getByRole('dialog', { name: /^Review changes to/ });
  await expect(review.getByRole('list', { name: 'Changes in the text' })).toBeVisible();
  await check('review of an update');
  await review.getByRole('button', { name: 'Update article' }).click();
  await expect(review).toBeHidden();
  await menu.click();
  await page.getByRole('menuitem', { name: 'Version history…' }).click();
  const versions = page.getByRole('dialog', { name: 'Version history' });
  await expect(versions.getByRole('list', { name: 'Changes in the text' })).toBeVisible();
  await check('version history');
  await page.keyboard.press('Escape');

  await reader.selectByMouse('теплым');
  await page.keyboard.press('a');
  await expect(page.getByRole('dialog')).toBeVisible();
  await check('a new name');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await topBar.showSidebar('Entities');
  for (const tab of ['Quotes', 'Places', 'Timeline', 'Connections']) {
    await entities.show(tab);
    await check(tab);
  }
  expect(problems).toEqual([]);
});
