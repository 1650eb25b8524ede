import { statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { articleOf, createTestFolder, openTestLibrary, testResources } from '../../testing/library.ts';
import type { TestFolder } from '../../testing/library.ts';
import { listArticles } from '../articles/articles.ts';
import { purgeArticles, setArticlesDeleted } from '../library/trash.ts';
import { saveArticle } from '../revisions/save-article.ts';
import { libraryFile } from './data-folder.ts';
import type { Db } from './database.ts';
import { compact, freePages, runIncrementalVacuum } from './free-space.ts';
import { readMigrations } from './migrations.ts';
import { openSqlite } from './open-sqlite.ts';

let temp: TestFolder;
beforeEach(() => {
  temp = createTestFolder();
});
afterEach(() => temp.remove());

/** Fills a library and deletes most of it. */
function fillAndEmpty(db: Db): void {
  const ids = Array.from(
    { length: 20 },
    (_, n) => saveArticle(db, articleOf([`Article ${n}`, `${n} word `.repeat(5_000)]), 'text').id,
  );
  setArticlesDeleted(db, ids.slice(1), true);
  purgeArticles(db, ids.slice(1));
}

const sizeOf = (db: Db): number => {
  db.pragma('wal_checkpoint(TRUNCATE)');
  return statSync(db.name).size;
};

it('gives free pages back to the disk in steps', () => {
  const db = openTestLibrary(temp.path);
  fillAndEmpty(db);
  const before = sizeOf(db);
  const free = freePages(db);
  expect(free).toBeGreaterThan(100);
  expect(runIncrementalVacuum(db, 10)).toBe(true);
  expect(freePages(db)).toBe(free - 10);
  while (runIncrementalVacuum(db, 50));
  expect(freePages(db)).toBe(0);
  expect(sizeOf(db)).toBeLessThan(before / 2);
  expect(listArticles(db)).toHaveLength(1);
  db.close();
});

it('compacts a library of an older version, which gives pages back from then on', () => {
  const old = openSqlite(path.join(temp.path, 'library.db'));
  for (const { sql, version } of readMigrations(testResources.migrations)) {
    old.exec(sql);
    old.pragma(`user_version = ${version}`);
  }
  old.close();
  const db = openTestLibrary(temp.path);
  expect(libraryFile(temp.path)).toBe(db.name);
  fillAndEmpty(db);
  const before = sizeOf(db);
  expect(runIncrementalVacuum(db, 10)).toBe(false);
  expect(compact(db)).toBe(true);
  expect(sizeOf(db)).toBeLessThan(before / 2);
  expect(compact(db)).toBe(false);
  fillAndEmpty(db);
  expect(runIncrementalVacuum(db, 10)).toBe(true);
  expect(listArticles(db)).toHaveLength(1);
  db.close();
});
