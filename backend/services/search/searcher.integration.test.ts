import { mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { noLibraryFilter } from '../../../core/model/library.ts';
import { setArticleNote } from '../../../data/store/articles/articles.ts';
import type { Db } from '../../../data/store/sqlite/database.ts';
import { libraryFile } from '../../../data/store/sqlite/data-folder.ts';
import { saveArticle } from '../../../data/store/revisions/save-article.ts';
import { articleOf, createTestFolder, openTestLibrary } from '../../../data/testing/library.ts';
import type { TestFolder } from '../../../data/testing/library.ts';
import { createSearchIndex } from './search-index.ts';
import type { SearchIndex } from './search-index.ts';
import { createSearcher } from './searcher.ts';
import type { Searcher } from './searcher.ts';

let folder: TestFolder;
let db: Db;
let searcher: Searcher;
let index: SearchIndex;
const errors: unknown[] = [];
/** Each call of the clock is 1 ms later than the one before: a budget of n ms ends after about n articles. */
let time = 0;
beforeEach(() => {
  time = 0;
  folder = createTestFolder();
  db = openTestLibrary(folder.path);
  searcher = createSearcher(folder.path);
  errors.length = 0;
  index = createSearchIndex({
    db: () => db,
    onDone: () => undefined,
    onError: (error) => errors.push(error),
    now: () => (time += 1),
  });
});
afterEach(async () => {
  index.close();
  await searcher.close();
  if (db.open) db.close();
  folder.remove();
  expect(errors).toEqual([]);
});

const save = (...paragraphs: string[]): string => saveArticle(db, articleOf(paragraphs), 'text').id;
const find = async (query: string): Promise<readonly string[]> =>
  (await searcher.view({ ...noLibraryFilter, query }, 'match', true)).ids;

it('finds a note that was written just before, also while hundreds of articles wait to be indexed', async () => {
  const id = save('A gate by the harbour.');
  index.catchUp();
  expect(await find('walrus')).toEqual([]);
  db.transaction(() => {
    for (let n = 0; n < 300; n += 1) save(`Article ${n} about snow.`);
  })();
  setArticleNote(db, id, 'The walrus is back.');
  index.wake(id);
  const waiting = index.catchUp();
  expect(waiting).toBeGreaterThan(100);
  expect(waiting).toBeLessThan(300);
  expect(await find('walrus')).toEqual([id]);
  const [hit] = await searcher.hits('walrus', false, [id]);
  expect(hit).toMatchObject({ part: 'notes', snippet: 'The walrus is back.' });
});

it('drops a waiting search when a newer one is requested', async () => {
  const id = save('A gate by the harbour.');
  index.catchUp();
  const [first, second, third] = [find('ga'), find('gat'), find('gate')];
  await expect(second).rejects.toMatchObject({ code: 'conflict' });
  expect(await first).toEqual([id]);
  expect(await third).toEqual([id]);
});

it('reads during a transaction of another connection, without its uncommitted changes', async () => {
  const id = save('A gate by the harbour.');
  index.catchUp();
  db.exec('BEGIN IMMEDIATE');
  setArticleNote(db, id, 'walrus');
  expect(await find('gate')).toEqual([id]);
  db.exec('COMMIT');
  index.catchUp();
  expect(await find('walrus')).toEqual([id]);
});

it('releases the file, and opens the new one', async () => {
  save('A gate by the harbour.');
  index.catchUp();
  expect(await find('gate')).toHaveLength(1);
  await searcher.release();
  db.close();
  mkdirSync(path.join(folder.path, 'aside'));
  renameSync(libraryFile(folder.path), path.join(folder.path, 'aside', 'library.db'));
  db = openTestLibrary(folder.path);
  expect(await find('gate')).toEqual([]);
});

it('runs long reads, and rejects those that wait when the program closes', async () => {
  const id = save('A gate by the harbour.');
  setArticleNote(db, id, 'walrus');
  expect(await searcher.read('notedArticles')).toEqual([{ id, title: 'A title', entries: 1 }]);
  const running = searcher.read('notedArticles').catch(() => undefined);
  const waiting = searcher.read('tags');
  const rejected = expect(waiting).rejects.toMatchObject({ code: 'conflict' });
  await searcher.close();
  await rejected;
  await running;
});
