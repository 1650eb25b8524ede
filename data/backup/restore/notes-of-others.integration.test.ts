import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setArticleNote } from '../../store/articles/articles.ts';
import { getImportedNotes } from '../../store/annotation-import/imported-notes.ts';
import { saveExportTemplate } from '../../store/export/export-templates.ts';
import { createHighlight, updateHighlight } from '../../store/highlights/highlights.ts';
import { setNoteTemplates } from '../../store/notes/note-templates.ts';
import { saveArticle } from '../../store/revisions/save-article.ts';
import type { Db } from '../../store/sqlite/database.ts';
import { openSqlite } from '../../store/sqlite/open-sqlite.ts';
import { articleOf, createTestFolder, openTestLibrary, testResources } from '../../testing/library.ts';
import type { TestFolder } from '../../testing/library.ts';
import { createArchive } from '../archive/write-archive.ts';
import { openArchive } from '../archive/read-archive.ts';
import { ensureBackupKey, readBackupKey } from '../backup-key.ts';
import { makeBackup } from '../make-backup.ts';
import { findBackupOrigin } from './backup-origin.ts';
import type { NotesOrigin } from './notes-of-others.ts';
import { prepareLibrary, preparedFile } from './prepare-library.ts';

let temp: TestFolder;
beforeEach(() => {
  temp = createTestFolder();
  mkdirSync(at('other'));
});
afterEach(() => temp.remove());

const at = (...parts: string[]): string => path.join(temp.path, ...parts);
const backup = (): string => at('a.lecternbackup');

/** A library with notes on an article and two highlights, one of them emptied; and one of each template. */
function fill(db: Db): void {
  saveArticle(db, articleOf(['Words of an article.', 'And more.']), 'text', undefined, { id: 'a1' });
  saveArticle(db, articleOf(['Words without a note.']), 'text', undefined, { id: 'a2' });
  setArticleNote(db, 'a1', 'a note');
  const highlight = { articleId: 'a1', span: { start: 0, end: 5 }, textVersion: 1, color: 'yellow' } as const;
  createHighlight(db, { ...highlight, id: 'h1', note: 'a note' });
  createHighlight(db, { ...highlight, id: 'h2', note: 'an earlier note' });
  updateHighlight(db, 'h2', { note: '' });
  createHighlight(db, { ...highlight, id: 'h3' });
  saveExportTemplate(db, { id: 'e', name: 'E', scope: 'article', fileName: 'x', body: '<% x %>' });
  setNoteTemplates(db, [{ id: 'n', name: 'N', body: '<% x %>' }]);
}

/** Makes a backup of such a library, in the folder `mine`. */
function makeOwnBackup(): void {
  const db = openTestLibrary(at('mine'));
  fill(db);
  makeBackup(db, backup());
  db.close();
}

/** Prepares the backup for a library's folder; returns the ids with marked notes, and the number of templates. */
function prepare(folder: string, notes: NotesOrigin, file = backup()) {
  const work = mkdtempSync(at(folder, '.restoring-'));
  const { notesOfOthers } = prepareLibrary({
    backup: file,
    libraryFolder: at(folder),
    work,
    migrations: testResources.migrations,
    notes,
  });
  const db = openSqlite(preparedFile(work), { readonly: true });
  const marked = [...getImportedNotes(db, 'a1'), ...getImportedNotes(db, 'a2')].toSorted();
  const templates = ['export_templates', 'note_templates'].map((table) =>
    Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()),
  );
  db.close();
  return { notesOfOthers, marked, templates };
}

const kept = { notesOfOthers: null, marked: [], templates: [1, 1] };
const neutralized = {
  notesOfOthers: { marked: 3, templates: 2 },
  marked: ['a1', 'h1', 'h2'],
  templates: [0, 0],
};

describe('the notes of a backup', () => {
  it('are the user’s own when the same library made it', () => {
    makeOwnBackup();
    expect(findBackupOrigin(at('mine'), backup())).toEqual({ kind: 'signed' });
    expect(prepare('mine', 'signed')).toEqual(kept);
  });

  it('are another person’s when another library made it, unless the user says otherwise', () => {
    makeOwnBackup();
    expect(findBackupOrigin(at('other'), backup())).toEqual({ kind: 'unknown' });
    expect(prepare('other', 'signed')).toEqual(neutralized);
    ensureBackupKey(at('other'));
    expect(prepare('other', 'signed')).toEqual(neutralized);
    expect(prepare('other', 'own')).toEqual(kept);
    expect(prepare('mine', 'others')).toEqual(neutralized);
  });

  it('are another person’s when its content was replaced', () => {
    makeOwnBackup();
    const archive = openArchive(backup());
    archive?.extract('library.db', at('changed.db'));
    const facts = archive?.facts;
    archive?.close();
    const library = openSqlite(at('changed.db'));
    library.exec("UPDATE highlights SET note = '<% system() %>' WHERE id = 'h1'");
    library.close();
    const signed = openSqlite(backup());
    const signature = signed.prepare("SELECT value FROM facts WHERE key = 'signature'").pluck().get();
    signed.close();
    const forged = createArchive(at('forged.lecternbackup'));
    forged.add('library.db', at('changed.db'));
    if (facts) forged.finish(facts, null);
    const db = openSqlite(at('forged.lecternbackup'));
    db.prepare("INSERT INTO facts VALUES ('signature', ?)").run(signature);
    db.close();
    expect(findBackupOrigin(at('mine'), at('forged.lecternbackup'))).toEqual({ kind: 'unknown' });
    expect(prepare('mine', 'signed', at('forged.lecternbackup'))).toEqual(neutralized);
  });

  it.each([
    ['the number of articles', "UPDATE facts SET value = '7' WHERE key = 'articles'"],
    ['a file', "INSERT INTO files VALUES ('pictures/x', 0, '', 0)"],
    ['the signature', "UPDATE facts SET value = value || '0' WHERE key = 'signature'"],
  ])('are another person’s when %s was changed', (_, statement) => {
    makeOwnBackup();
    const db = openSqlite(backup());
    db.exec(statement);
    db.close();
    expect(findBackupOrigin(at('mine'), backup())).toEqual({ kind: 'unknown' });
  });

  it('are another person’s in a bare database, except in one that the library’s folder keeps', () => {
    const db = openTestLibrary(at('mine'));
    fill(db);
    for (const name of ['elsewhere.db', 'mine/library-set-aside-2026-01-01.db'])
      db.prepare('VACUUM INTO ?').run(at(name));
    db.close();
    expect(findBackupOrigin(at('mine'), at('elsewhere.db'))).toEqual({ kind: 'unknown' });
    expect(prepare('mine', 'signed', at('elsewhere.db'))).toEqual(neutralized);
    const aside = at('mine/library-set-aside-2026-01-01.db');
    expect(findBackupOrigin(at('mine'), aside)).toEqual({ kind: 'kept' });
  });
});

describe('the key of the backups', () => {
  it('is made once, for the account of the user alone, and is in no backup', () => {
    makeOwnBackup();
    const key = readBackupKey(at('mine'));
    expect(key).toHaveLength(32);
    expect(ensureBackupKey(at('mine'))).toEqual(key);
    if (process.platform !== 'win32') expect(statSync(at('mine/backup.key')).mode & 0o777).toBe(0o600);
    expect(readFileSync(backup()).includes(key ?? '')).toBe(false);
  });

  it('is made again when it is damaged', () => {
    mkdirSync(at('mine'));
    writeFileSync(at('mine/backup.key'), 'short');
    expect(readBackupKey(at('mine'))).toBeNull();
    expect(ensureBackupKey(at('mine'))).toHaveLength(32);
  });
});
