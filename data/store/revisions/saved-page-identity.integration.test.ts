import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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

describe('the same page under another form of its URL', () => {
  const page = 'https://orchard.example/2024/pears';

  test.each([
    'http://orchard.example/2024/pears',
    'https://www.orchard.example/2024/pears',
    'https://orchard.example/2024/pears/',
    'https://orchard.example/2024/pears#wasps',
    'https://orchard.example/2024/pears?utm_source=letter&fbclid=x1',
    'http://m.orchard.example/2024/pears/?utm_medium=mail#top',
    'https://orchard.example/2024/pears/amp',
    'https://orchard.example/2024/pears/index.html',
  ])('%s is not added again, in either order', (other) => {
    for (const [first, second, lines] of [
      [page, other, pears],
      [other, page, mill],
    ] as const) {
      const title = lines.join(' ');
      const { id } = saveArticle(db, articleOf(lines, { url: first, title }), 'html');
      expect(saveArticle(db, articleOf(lines, { url: second, title }), 'html').id).toBe(id);
      const longer = articleOf([...lines, 'The cart is old.'], { url: second, title });
      expect(saveArticle(db, longer, 'html').id).toBe(id);
    }
  });

  test.each([
    ['another page', 'https://orchard.example/2024/pears-and-plums'],
    ['a page below it', 'https://orchard.example/2024/pears/2'],
    ['another query', 'https://orchard.example/2024/pears?page=2'],
    ['a route of a script', 'https://orchard.example/2024/pears#/wasps'],
    ['another host', 'https://blog.orchard.example/2024/pears'],
    ['another port', 'https://orchard.example:8080/2024/pears'],
  ])('%s stays another article', (_, other) => {
    const { id } = saveArticle(db, articleOf(pears, { url: page, title: 'Pears' }), 'html');
    expect(saveArticle(db, articleOf(pears, { url: other, title: 'Pears' }), 'html')).toMatchObject({
      status: 'added',
    });
    expect(saveArticle(db, articleOf(pears, { url: page, title: 'Pears' }), 'html').id).toBe(id);
  });

  test('with another text it stays another article', () => {
    saveArticle(db, articleOf(pears, { url: page, title: 'Orchard' }), 'html');
    expect(
      saveArticle(db, articleOf(mill, { url: `${page}?utm_source=x`, title: 'Orchard' }), 'html'),
    ).toMatchObject({ status: 'added' });
  });
});
