import { createScreenCheck } from '../testing/pseudo-locale.ts';
import { sampleTitle } from '../testing/sample.ts';
import { expect, test } from '../testing/test.ts';

const title = 'Лед на реке';
const article = `${title}\n\nЗима в этом году была долгой, и лед стоял на реке до самого апреля.\n\nВесной вода поднялась, и мост закрыли для всех машин на две недели.`;

for (const width of [1280, 760]) {
  test(`every text is translated, and none is cut off, at ${width} pixels`, async ({
    app,
    library,
    reader,
    toolbar,
    annotations,
    notes,
    settings,
    topBar,
  }) => {
    test.slow();
    const { page } = app;
    const { check, problems } = createScreenCheck(page);
    await expect(reader.title).toHaveText(sampleTitle);
    await topBar.openLibrary();
    await page.setViewportSize({ width, height: 800 });
    await library.delete(sampleTitle);
    await expect(library.titles).toHaveText(['Your library is empty']);
    await check('empty library');
    await library.root.getByRole('button', { name: 'Paste text…' }).click();
    await check('paste text');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+o');
    await check('web address');
    await page.keyboard.press('Escape');
    await settings.open();
    await check('settings');
    await settings.close();
    await topBar.button('Keyboard shortcuts').click();
    await check('shortcuts');
    await page.keyboard.press('Escape');

    await library.paste(article);
    await expect(library.titles).toHaveText([title]);
    await library.root.getByRole('button', { name: 'Filter', exact: true }).click();
    await library.root.getByRole('button', { name: 'Search help' }).click();
    await check('library with filters and search help');
    await library.root.getByRole('checkbox').first().check();
    await library.root.getByRole('button', { name: 'More', exact: true }).click();
    await check('selected articles and menu');
    await page.keyboard.press('Escape');
    await library.shelf('Trash').click();
    await check('trash');
    await library.shelf('Starred').click();
    await check('empty shelf');
    await library.shelf('All articles').click();

    await library.open(title);
    await expect(reader.title).toHaveText(title);
    await topBar.showSidebar('Annotations');
    await check('annotations panel');
    // In a narrow window the panel covers the text.
    if (width < 1000) await topBar.hideSidebar('Annotations');
    await reader.selectByMouse('Весной вода поднялась');
    await expect(toolbar.root).toBeVisible();
    await check('selection toolbar');
    await toolbar.highlight('Question');
    await topBar.showSidebar('Annotations');
    await expect(annotations.cards).toHaveCount(1);
    await check('highlight');
    await page.keyboard.press('Control+f');
    await check('find bar');
    await page.keyboard.press('Escape');
    await topBar.showSidebar('Entities');
    await check('people and places panel');
    await notes.open();
    await expect(notes.entries).toHaveCount(1);
    await check('annotations page');
    await notes.showTab('Tags');
    await check('tags');
    await notes.showTab('Trash');
    await check('deleted highlights');
    await topBar.button('People & places').click();
    await check('people and places page');
    expect(problems).toEqual([]);
  });
}
