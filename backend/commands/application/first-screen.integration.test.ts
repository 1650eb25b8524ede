import { afterEach, beforeEach, expect, it } from 'vitest';
import { noLibraryFilter } from '../../../core/model/library.ts';
import { createTestApp } from '../../testing/headless-app.ts';
import type { TestApp } from '../../testing/headless-app.ts';

let app: TestApp;
beforeEach(() => {
  app = createTestApp();
});
afterEach(() => app.remove());

const firstScreen = () => app.get('startup.firstScreen', null);

/** The queries that the window asks when it has no data of the first screen. */
async function separately() {
  const view = await app.get('library.view', {
    filter: { ...noLibraryFilter, tags: [] },
    sort: 'added',
    typing: false,
  });
  return {
    settings: await app.get('settings.get', null),
    view,
    rows: await app.get('library.rows', { ids: view.ids }),
    facets: await app.get('library.facets', null),
  };
}

it('is the sample article in a new library', async () => {
  const { sample, ...list } = await firstScreen();
  expect(list).toEqual(await separately());
  const id = list.view.ids[0] ?? '';
  expect(sample).toEqual({
    article: await app.get('articles.get', { id }),
    highlights: [],
    pictures: await app.get('pictures.list', { articleId: id }),
  });
});

it('is the list in a library that is used', async () => {
  await app.get('import.text', { text: 'The harbour gate\n\nThe master closed the gate before dawn.' });
  const { sample, ...list } = await firstScreen();
  expect(sample).toBeNull();
  expect(list).toEqual(await separately());
  expect(list.rows).toHaveLength(2);
});

it('is the list when somebody has read or annotated the sample', async () => {
  const { ids } = (await firstScreen()).view;
  await app.get('articles.setNote', { id: ids[0] ?? '', note: 'mine' });
  expect((await firstScreen()).sample).toBeNull();
});
