import { afterEach, beforeEach, expect, it } from 'vitest';
import { copyMigrationsUpTo, createTestFolder, openTestLibrary } from '../../testing/library.ts';
import type { TestFolder } from '../../testing/library.ts';
import { openLibrary } from '../sqlite/open.ts';
import { redoImport, undoImport } from './undo-import.ts';

let temp: TestFolder;
beforeEach(() => (temp = createTestFolder()));
afterEach(() => temp.remove());

it('keeps in a library of an earlier version which imports are undone', () => {
  const old = openLibrary({
    folder: temp.path,
    migrations: copyMigrationsUpTo(105, `${temp.path}/migrations`),
  });
  old.exec(`INSERT INTO annotation_imports VALUES
    ('done', 'f', '2026-01-01', NULL), ('undone', 'f', '2026-01-01', '2026-01-02')`);
  old.close();
  const db = openTestLibrary(temp.path);
  expect(redoImport(db, 'done')).toBe(false);
  expect(undoImport(db, 'undone')).toBeNull();
  expect(redoImport(db, 'undone')).toBe(true);
  expect(undoImport(db, 'undone')).toEqual({ removed: 0, kept: 0 });
  db.close();
});
