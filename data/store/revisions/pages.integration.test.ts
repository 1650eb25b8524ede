import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  articleOf,
  createTestFolder,
  openTestLibrary,
  testResources,
  type TestFolder,
} from '../../testing/library.ts';
import { openLibrary } from '../sqlite/open.ts';
import { readMigrations } from '../sqlite/migrations.ts';
import { getPages } from './pages.ts';
import { saveArticle, updateArticle } from './save-article.ts';

let temp: TestFolder;
beforeEach(() => {
  temp = createTestFolder();
});
afterEach(() => temp.remove());

const pages = [
  {
    number: 1,
    label: 'xii',
    width: 595,
    height: 842,
    lines: [{ start: 0, end: 4, left: 70, top: 90, right: 95.5, bottom: 102 }],
  },
];

test('the pages belong to a version of the text', () => {
  const db = openTestLibrary(temp.path);
  const { id } = saveArticle(db, { ...articleOf(['Some text.']), pages }, 'pdf');
  expect(getPages(db, id)).toEqual(pages);
  updateArticle(db, id, articleOf(['Another text.']));
  expect(getPages(db, id)).toEqual([]);
  db.close();
});

test('a library of the version before gets the table, and keeps its articles', () => {
  const migrations = path.join(temp.path, 'migrations');
  cpSync(testResources.migrations, migrations, { recursive: true });
  const added = readMigrations(migrations).filter(({ version }) => version >= 104);
  for (const { name } of added) rmSync(path.join(migrations, name));
  const folder = path.join(temp.path, 'library');
  const old = openLibrary({ folder, migrations });
  old
    .prepare(
      `INSERT INTO articles (id, source, text_version, content_hash, title, excerpt, words, text_length, added_at)
       VALUES ('a', 'text', 1, ?, 'Old', '', 1, 4, '2026-01-01T00:00:00.000Z')`,
    )
    .run('0'.repeat(64));
  old.prepare(`INSERT INTO article_versions VALUES ('a', 1, 'Text', '[]', '2026-01-01T00:00:00.000Z')`).run();
  old.close();
  const db = openLibrary({ folder, migrations: testResources.migrations });
  expect(getPages(db, 'a')).toEqual([]);
  expect(db.prepare('SELECT title FROM articles').pluck().all()).toEqual(['Old']);
  db.close();
});
