import { afterEach, beforeEach, expect, it } from 'vitest';
import { copyMigrationsUpTo, createTestFolder, openTestLibrary } from '../../testing/library.ts';
import type { TestFolder } from '../../testing/library.ts';
import { insertOldArticle } from '../../testing/insert-article.ts';
import { createHighlight } from '../highlights/highlights.ts';
import { openLibrary } from '../sqlite/open.ts';
import { getImportedNotes } from './imported-notes.ts';
import { setSourceState } from './source-states.ts';

let temp: TestFolder;
beforeEach(() => (temp = createTestFolder()));
afterEach(() => temp.remove());

it('marks the notes of a library whose annotations were imported by an earlier version', () => {
  const old = openLibrary({
    folder: temp.path,
    migrations: copyMigrationsUpTo(95, `${temp.path}/migrations`),
  });
  const article = 'a';
  insertOldArticle(old, article, 'Some words.');
  const make = (id: string, note: string): void =>
    void createHighlight(old, {
      id,
      articleId: article,
      span: { start: 0, end: 4 },
      textVersion: 1,
      color: 'blue',
      note,
    });
  make('mine', 'my note');
  make('theirs', 'their note');
  setSourceState(old, 'theirs', { note: 'their note', color: 'blue', tags: [] });
  make('empty', 'my note');
  setSourceState(old, 'empty', { note: '', color: 'blue', tags: [] });
  old.exec(`INSERT INTO annotation_imports VALUES ('i', 'f', '2026-01-01', NULL);
    INSERT INTO import_parts (import_id, kind, target, detail) VALUES ('i', 'note', '${article}', 'x')`);
  old.close();
  const db = openTestLibrary(temp.path);
  expect([...getImportedNotes(db, article)].toSorted()).toEqual([article, 'theirs'].toSorted());
  db.close();
});
