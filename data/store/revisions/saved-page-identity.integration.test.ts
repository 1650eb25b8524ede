import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Db } from '../sqlite/database.ts';
import { articleOf, createTestFolder, openTestLibrary, type TestFolder } from '../../testing/library.ts';
import { saveArticle } from './save-article.ts';

let temp: TestFolder;
let db: Db;
const url = 'https://orchard.example/';
const pears = [
  'The pears are carried to three villages in a good year.',
  'In a bad year they are left to the wasps.',
];
const mill = [
  'The mill has stood at the ford since the year of the flood.',
  'Its wheel was replaced four times.',
];

beforeEach(() => {
  temp = createTestFolder();
  db = openTestLibrary(temp.path);
});
afterEach(() => {
  db.close();
  temp.remove();
});

test('two saved pages that declare the same URL are two articles, each of which is found again', () => {
  const first = saveArticle(db, articleOf(pears, { url, title: 'Pears' }), 'html');
  const second = saveArticle(db, articleOf(mill, { url, title: 'The mill' }), 'html');
  expect(second.status).toBe('added');
  expect(saveArticle(db, articleOf(mill, { url, title: 'The mill' }), 'html')).toMatchObject({
    id: second.id,
    status: 'unchanged',
  });
  expect(
    saveArticle(db, articleOf([...pears, 'The cart is old.'], { url, title: 'Of pears' }), 'html'),
  ).toMatchObject({
    id: first.id,
    status: 'updated',
  });
});

test('a fetched page is the article of its URL, even with a different text', () => {
  const { id } = saveArticle(db, articleOf(pears, { url, title: 'Pears' }), 'web');
  expect(saveArticle(db, articleOf(mill, { url, title: 'The mill' }), 'web')).toMatchObject({
    id,
    status: 'updated',
  });
});
