import { sampleTitle } from '../stage/project.ts';
import { harbour } from '../seed/seed-sample.ts';
import type { Stage } from '../stage/stage.ts';

/** The list of articles: shelves, search and filters. */
export async function library(stage: Stage): Promise<void> {
  const { library, topBar, page } = stage;
  await topBar.openLibrary();
  await library.article(harbour).waitFor();
  await stage.shoot('library-articles');
  await library.article(harbour).hover();
  await stage.shoot('library-row-under-pointer', { keepPointer: true });
  await stage.button('The gate', library.root).focus();
  await page.keyboard.press('ArrowDown');
  await stage.shoot('library-row-with-focus');
  await page.keyboard.press('End');
  await stage.shoot('library-end-of-list');
  await page.keyboard.press('Home');

  /* oxlint-disable no-await-in-loop -- one window */
  for (const shelf of ['Unread', 'In progress', 'Starred', 'Archive', 'Trash', 'Ice']) {
    await library.shelf(shelf).click();
    await stage.shoot(`library-shelf-${shelf.toLowerCase().replace(' ', '-')}`);
  }
  /* oxlint-enable no-await-in-loop */
  await library.shelf('All articles').click();

  const search = library.root.getByRole('searchbox', { name: 'Search the library' });
  await stage.button('Search help').click();
  await library.root.getByRole('region', { name: 'Search help' }).waitFor();
  await stage.shoot('library-search-help');
  await stage.button('Close the help').click();
  await search.fill('moscow "foreign minis');
  await library.article(sampleTitle).waitFor();
  await library.article(harbour).waitFor({ state: 'hidden' });
  await stage.shoot('library-search-results');
  await search.fill('in:notes invited');
  await library.article(sampleTitle).getByText('In your notes').waitFor();
  await stage.shoot('library-search-in-notes');
  await search.fill('"no such words (');
  await library.root.getByRole('heading', { name: 'No matches' }).waitFor();
  await stage.shoot('library-search-empty');
  await stage.button('Clear search and filters').click();

  await stage.button('Filter', library.root).click();
  const filters = library.root.getByRole('region', { name: 'Filters' });
  await filters.waitFor();
  await stage.shoot('library-filters-open');
  await filters.getByRole('combobox', { name: 'Status' }).selectOption('Unread');
  await filters.getByRole('combobox', { name: 'Mentions' }).fill('Vladimir Putin');
  await filters.getByRole('checkbox', { name: 'With notes or highlights' }).check();
  await library.root.getByRole('list', { name: 'Active filters' }).waitFor();
  await stage.shoot('library-filters-used');
  await stage.button('Clear filters', filters).click();
  await filters.getByRole('combobox', { name: 'Tag' }).selectOption('water');
  await library.article(harbour).waitFor({ state: 'hidden' });
  await stage.shoot('library-filter-by-tag');
}
