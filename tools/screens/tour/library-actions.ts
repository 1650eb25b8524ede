import { sampleTitle } from '../stage/project.ts';
import { harbour } from '../seed/seed-sample.ts';
import type { Stage } from '../stage/stage.ts';

/** Actions on articles: menus, selection bar, dialogs, the bin. */
export async function libraryActions(stage: Stage): Promise<void> {
  const { library, topBar, page } = stage;
  await topBar.openLibrary();
  await library.article(harbour).waitFor();
  await library.article('The gate').hover();
  await stage.button('More for “The gate”').click();
  await page.getByRole('menu').waitFor();
  await stage.shoot('library-row-menu');
  await page.keyboard.press('ArrowDown');
  await stage.shoot('library-row-menu-by-keys');
  await page.getByRole('menuitem', { name: 'Tags…' }).click();
  await stage.button('Take the tag “water” away').waitFor();
  await stage.shoot('dialog-tags');
  await stage.escape();
  await stage.button('More', library.root).click();
  await stage.menuItem('Select all').waitFor();
  await stage.shoot('library-more-menu');
  await stage.escape();

  await library.article(harbour).getByRole('checkbox').check();
  await library.article('The gate').getByRole('checkbox').check();
  await stage.shoot('library-selection');
  await stage.button('Tags…').click();
  await stage.dialog().waitFor();
  await stage.shoot('dialog-tags-of-several');
  await stage.escape();
  await stage.button('Collections…').click();
  await stage.dialog().getByRole('checkbox', { name: 'Ice' }).waitFor();
  await stage.shoot('dialog-collections');
  await stage.escape();
  await stage.button('Clear selection').click();

  await stage.button('New collection').click();
  await stage.dialog('New collection').waitFor();
  await stage.shoot('dialog-new-collection');
  await stage.dialog().getByRole('textbox').fill('Empty one');
  await stage.button('Create').click();
  await library.shelf('Empty one').click();
  await library.root.getByRole('heading', { name: 'Nothing in this collection yet' }).waitFor();
  await stage.shoot('library-empty-collection');
  await library.shelf('Empty one').click({ button: 'right' });
  await page.getByRole('menu').waitFor();
  await stage.shoot('library-collection-menu');
  await page.getByRole('menuitem', { name: 'Rename…' }).click();
  await stage.dialog('Rename the collection').waitFor();
  await stage.shoot('dialog-rename-collection');
  await stage.escape();

  await library.shelf('Archive').click();
  await library.article('A letter').getByRole('checkbox').check();
  await stage.shoot('library-archive-selection');
  await library.shelf('Trash').click();
  await library.article('Tides').hover();
  await stage.shoot('library-bin-row-under-pointer', { keepPointer: true });
  await stage.button('More for “Tides”').click();
  await page.getByRole('menu').waitFor();
  await stage.shoot('library-bin-menu');
  await stage.escape();
  await library.article('Tides').getByRole('checkbox').check();
  await stage.shoot('library-bin-selection');
  await stage.button('Empty trash…').click();
  await stage.dialog().waitFor();
  await stage.shoot('dialog-purge');
  await stage.escape();
  await library.shelf('All articles').click();
  await library.delete(sampleTitle);
  await library.article(sampleTitle).waitFor({ state: 'hidden' });
  await topBar.messages.getByText('Deleted').hover();
  await stage.shoot('library-message-deleted', { keepMessages: true, keepPointer: true });
}
