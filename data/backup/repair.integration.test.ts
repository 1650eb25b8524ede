import { readFileSync, writeFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listArticles } from '../store/articles/articles.ts';
import { checkLibrary } from '../store/check/check.ts';
import type { Db } from '../store/sqlite/database.ts';
import { createHighlight } from '../store/highlights/highlights.ts';
import { listHighlights } from '../store/highlights/find-highlights.ts';
import { saveArticle } from '../store/revisions/save-article.ts';
import { articleOf, createTestFolder, openTestLibrary, testResources } from '../testing/library.ts';
import type { TestFolder } from '../testing/library.ts';
import { flushSearchQueue } from '../store/search/search-queue.ts';
import { integrityProblems, repairIndexes, repairLibrary, repairSearchIndex } from './repair.ts';

let temp: TestFolder;
let db: Db;
const { migrations } = testResources;

beforeEach(() => {
  temp = createTestFolder();
  db = openTestLibrary(temp.path);
  const { id } = saveArticle(db, articleOf(['Words that are worth keeping.']), 'text');
  db.transaction(() => {
    for (let i = 0; i < 200; i += 1)
      createHighlight(db, {
        id: crypto.randomUUID(),
        articleId: id,
        span: { start: i % 20, end: 22 },
        textVersion: 1,
        color: 'blue',
        note: `note ${i}`,
        tags: ['a', 'b'],
      });
  })();
});
afterEach(() => {
  if (db.open) db.close();
  temp.remove();
});

/** The closed library's bytes, and the page among them where the tree of a table or an index begins. */
function pageOf(name: string): { file: string; bytes: Buffer; page: Buffer } {
  const number = Number(db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(name));
  const size = Number(db.pragma('page_size', { simple: true }));
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  const file = path.join(temp.path, 'library.db');
  const bytes = readFileSync(file);
  return { file, bytes, page: bytes.subarray((number - 1) * size, number * size) };
}

/** Overwrites the root of a tree, as a bad sector would. */
function ruin(name: string): void {
  const { file, bytes, page } = pageOf(name);
  page.fill(0x5a);
  writeFileSync(file, bytes);
}

it('rebuilds an index that does not match its table, in the open library', () => {
  const hash = String(db.prepare('SELECT content_hash FROM articles').pluck().get());
  const { file, bytes, page } = pageOf('articles_by_hash');
  const at = page.indexOf(hash);
  expect(at).toBeGreaterThan(0);
  page.write('0000', at);
  writeFileSync(file, bytes);
  db = openTestLibrary(temp.path);
  expect(integrityProblems(db).length).toBeGreaterThan(0);
  expect(repairIndexes(db, integrityProblems(db)).length).toBeGreaterThan(0);
  expect(checkLibrary(db)).toEqual({ ok: true, problems: [] });
});

it('rebuilds a search index that does not match the texts', () => {
  flushSearchQueue(db);
  db.exec("INSERT INTO article_search (article_search) VALUES ('delete-all')");
  expect(checkLibrary(db).ok).toBe(false);
  expect(repairSearchIndex(db).length).toBeGreaterThan(0);
  expect(checkLibrary(db)).toEqual({ ok: true, problems: [] });
  expect(repairSearchIndex(db)).toEqual([]);
});

it.each(['highlights_by_article', 'sqlite_autoindex_highlights_1'])(
  'rebuilds a file with a destroyed index from its tables, and keeps the damaged one: %s',
  (index) => {
    ruin(index);
    expect(() => openTestLibrary(temp.path)).toThrow(/damaged/);
    const repaired = repairLibrary(temp.path, migrations);
    expect(repaired?.problems.length).toBeGreaterThan(0);
    db = openTestLibrary(temp.path);
    expect(listHighlights(db, listArticles(db)[0]?.id ?? '').length).toBe(200);
    expect(checkLibrary(db)).toEqual({ ok: true, problems: [] });
    expect(readdirSync(temp.path).some((name) => name.startsWith('library-set-aside'))).toBe(true);
  },
);

it('leaves a file with destroyed tables unchanged', () => {
  ruin('highlights');
  const before = readFileSync(path.join(temp.path, 'library.db'));
  expect(repairLibrary(temp.path, migrations)).toBeNull();
  // But for the two bytes of the header that say how it is written.
  const after = readFileSync(path.join(temp.path, 'library.db'));
  expect(after.subarray(100).equals(before.subarray(100))).toBe(true);
  expect(readdirSync(temp.path).filter((name) => name.startsWith('.'))).toEqual([]);
});
