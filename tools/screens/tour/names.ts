import type { Stage } from '../stage/stage.ts';

/** The entities of the library, and one entity's page. */
export async function names(stage: Stage): Promise<void> {
  const { topBar, page } = stage;
  await topBar.button('People & places').click();
  const main = page.getByRole('main');
  const list = main.getByRole('list', { name: 'Names in the library' });
  await list.getByRole('button').nth(10).waitFor();
  await stage.shoot('names');
  const find = main.getByRole('searchbox', { name: 'Search people & places' });
  await find.fill('putin');
  await list.getByRole('button').nth(1).waitFor({ state: 'detached' });
  await stage.shoot('names-found');
  await find.fill('no such name');
  await main.getByText('No matching names.').waitFor();
  await stage.shoot('names-not-found');
  await stage.button('Show all', main).click();
  await main.getByRole('group', { name: 'Type' }).getByRole('button', { name: 'Places' }).click();
  await list.getByRole('button', { name: /Vladimir Putin/ }).waitFor({ state: 'detached' });
  await stage.shoot('names-of-a-kind');
  await list.getByRole('button', { name: /^Kazakhstan/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Kazakhstan' }).waitFor();
  await main.getByRole('heading', { name: 'Also in these articles' }).waitFor();
  await stage.shoot('name-page-place');
  await stage.button('All names', main).click();
  await main.getByRole('group', { name: 'Type' }).getByRole('button', { name: 'Places' }).click();
  await list.getByRole('button', { name: /Vladimir Putin/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Vladimir Putin' }).waitFor();
  await main.getByRole('heading', { name: 'Also in these articles' }).waitFor();
  await stage.shoot('name-page-person');
  await main
    .getByRole('button', { name: /A letter/ })
    .first()
    .click();
  await stage.shoot('name-page-passages');
  await main.getByRole('button').last().scrollIntoViewIfNeeded();
  await stage.shoot('name-page-end');
}
