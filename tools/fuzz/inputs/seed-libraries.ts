import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeBackup } from '../../../data/backup/make-backup.ts';
import { addCorrection } from '../../../data/store/corrections/corrections.ts';
import { setArticleNote, setArticleTags, setReadingPosition } from '../../../data/store/articles/articles.ts';
import { setTagColor } from '../../../data/store/tags/tag-library.ts';
import { saveAnalysis } from '../../../data/store/entities/analyses.ts';
import { saveExportTemplate } from '../../../data/store/export/export-templates.ts';
import { createHighlight, updateHighlight } from '../../../data/store/highlights/highlights.ts';
import { putIntoCollection, saveCollection } from '../../../data/store/library/collections.ts';
import { setNoteTemplates } from '../../../data/store/notes/note-templates.ts';
import { saveArticle } from '../../../data/store/revisions/save-article.ts';
import type { Db } from '../../../data/store/sqlite/database.ts';
import { libraryFile } from '../../../data/store/sqlite/data-folder.ts';
import { articleOf, createTestFolder, openTestLibrary } from '../../../data/testing/library.ts';

/** The id of the correction. */
export const correctionId = '3f2a6a1e-5a0b-4c1d-8e2f-0000000000c1';
const now = '2026-01-01T00:00:00.000Z';

/** Fills a library with rows in the tables that a backup contains. */
function fill(db: Db): void {
  const paragraphs = ['The gate was shut at night.', 'Ada Reed had the key, and “the sea was loud”.'];
  const web = { title: 'The gate', url: 'https://a.example/gate', leadImage: null };
  saveArticle(db, articleOf(paragraphs, web), 'web', now, { id: 'a1' });
  saveArticle(db, articleOf([...paragraphs, 'It opened.'], web), 'web', now, { into: 'a1' });
  saveArticle(db, articleOf(['Other words.'], { title: 'Other' }), 'text', now, { id: 'a2' });
  setArticleNote(db, 'a1', 'A note with [[Other]]', now);
  setArticleNote(db, 'a1', 'Another note', now);
  setArticleTags(db, 'a1', ['sea', 'night']);
  setReadingPosition(db, 'a1', 5, now);
  const span = { start: 4, end: 8 };
  createHighlight(
    db,
    { id: 'h1', articleId: 'a1', span, textVersion: 2, color: 'green', note: 'why?', tags: ['sea'] },
    now,
  );
  updateHighlight(db, 'h1', { note: 'because' });
  setTagColor(db, 'sea', 'blue');
  saveCollection(db, 'c1', 'Harbors', now);
  putIntoCollection(db, 'c1', ['a1', 'a2'], true, now);
  setNoteTemplates(db, [{ id: 'n1', name: 'Short', body: '- ' }]);
  saveExportTemplate(db, {
    id: 'e1',
    name: 'Mine',
    scope: 'article',
    fileName: 'x',
    body: '{{ article.title }}',
  });
  const target = { name: 'Ada Reed', kind: 'person', mention: null } as never;
  addCorrection(db, { id: correctionId, articleId: 'a1', always: true, act: { act: 'remove', target } }, now);
  saveAnalysis(
    db,
    { articleId: 'a2', textVersion: 1, engineVersion: 'test' },
    { entities: [], quotes: [], dates: [] },
    now,
  );
}

/** Runs a step on a library in a temporary folder, and returns its result. */
function withLibrary<T>(step: (db: Db, folder: string) => T): T {
  const folder = createTestFolder();
  try {
    const db = openTestLibrary(path.join(folder.path, 'library'));
    try {
      return step(db, folder.path);
    } finally {
      db.close();
    }
  } finally {
    folder.remove();
  }
}

/** Makes a file once in a process. */
const once = (make: () => Buffer): (() => Buffer) => {
  let bytes: Buffer | null = null;
  return () => (bytes ??= make());
};

const asOneFile = (db: Db, folder: string): Buffer => {
  const file = path.join(folder, 'copy.db');
  db.prepare('VACUUM INTO ?').run(file);
  return readFileSync(file);
};

const emptyLibrary = once(() => withLibrary(asOneFile));

/** The database of a library with rows in all tables that a backup contains. */
export const filledLibrary = once(() =>
  withLibrary((db, folder) => {
    fill(db);
    return asOneFile(db, folder);
  }),
);

/** A backup of that library. */
export const backupOfFilledLibrary = once(() =>
  withLibrary((db, folder) => {
    fill(db);
    const file = path.join(folder, 'a.lecternbackup');
    makeBackup(db, file);
    return readFileSync(file);
  }),
);

/** Puts the database of a library into a new folder `library` of a folder; returns that folder. */
function putLibrary(folder: string, bytes: Buffer): string {
  const library = path.join(folder, 'library');
  mkdirSync(library);
  writeFileSync(libraryFile(library), bytes);
  return library;
}

/** Puts an empty library into a folder; returns its folder. */
export const copyOfEmptyLibrary = (folder: string): string => putLibrary(folder, emptyLibrary());

/** Puts that library with rows into a folder; returns its folder. */
export const copyOfFilledLibrary = (folder: string): string => putLibrary(folder, filledLibrary());
