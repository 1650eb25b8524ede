import { existsSync, linkSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newFileText } from '../../../core/linked-folder/region.ts';
import { readFolderLink } from '../../profile/folder-link.ts';
import { openLinkedFiles } from '../../profile/linked-files.ts';
import { profileFile, readProfile, writeProfile, emptyProfile } from '../../profile/profile.ts';
import { copyMigrationsUpTo, createTestFolder, openTestLibrary } from '../../testing/library.ts';
import type { TestFolder } from '../../testing/library.ts';
import { insertOldArticle } from '../../testing/insert-article.ts';
import { readSettings, writeSettings } from '../settings/settings.ts';
import type { Db } from './database.ts';
import { readLibraryId } from './library-id.ts';
import { openLibrary } from './open.ts';

let temp: TestFolder;
let db: Db | null = null;
const at = (...parts: string[]): string => path.join(temp.path, ...parts);
const folder = (): string => at('library');
beforeEach(() => {
  temp = createTestFolder();
  mkdirSync(at('notes/sea'), { recursive: true });
});
afterEach(() => {
  db?.close();
  db = null;
  temp.remove();
});

const writtenAt = '2026-01-01T00:00:00.000Z';
const write = (name: string, id: string): void =>
  writeFileSync(at('notes', name), newFileText({ head: '', region: `of ${id}` }, id));

/** A library of the version before, with a link and these files: id of the article, path. */
function olderLibrary(files: readonly (readonly [string, string])[], link: unknown = undefined): void {
  const old = openLibrary({ folder: folder(), migrations: copyMigrationsUpTo(94, at('migrations')) });
  writeSettings(old, {
    vault: link ?? { folder: at('notes'), templateId: 'obsidian' },
    lookForUpdates: true,
    theme: 'dark',
  });
  for (const [id, file] of files) {
    insertOldArticle(old, id, `Words of ${id}.`, writtenAt);
    old
      .prepare('INSERT INTO vault_files VALUES (?, ?, ?, ?, ?)')
      .run(id, file, `of ${id}`, writtenAt, id === 'b' ? writtenAt : null);
  }
  old.close();
}

const open = (): Db => (db = openTestLibrary(folder()));
const link = () => readFolderLink(folder(), readLibraryId(db ?? open()));

describe('the access that is stored in an older library', () => {
  it('moves to the profile of this machine when the library is first opened', () => {
    write('A.md', 'a');
    olderLibrary([
      ['a', 'A.md'],
      ['b', 'sea/moved since.md'],
      ['c', '../c.md'],
      ['d', '.shellrc'],
    ]);
    open();
    expect(link()).toMatchObject({ folder: at('notes'), templateId: 'obsidian' });
    const files = openLinkedFiles(folder(), link()?.listId ?? '');
    expect(files.get('a')).toEqual({
      articleId: 'a',
      path: 'A.md',
      region: 'of a',
      writtenAt,
      conflictAt: null,
    });
    expect(files.list().map(({ path: file, conflictAt }) => [file, conflictAt])).toEqual(
      expect.arrayContaining([
        ['A.md', null],
        ['sea/moved since.md', writtenAt],
      ]),
    );
    expect(files.list()).toHaveLength(2);
    expect(readProfile(folder()).lookForUpdates).toBe(true);
    expect(readSettings(open())).toEqual({ theme: 'dark' });
    expect(db?.prepare("SELECT name FROM sqlite_schema WHERE name = 'vault_files'").all()).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('is readable by this account only', () => {
    write('A.md', 'a');
    olderLibrary([['a', 'A.md']]);
    open();
    expect(statSync(profileFile(folder())).mode & 0o777).toBe(0o600);
    expect(statSync(at('library/linked-files')).mode & 0o777).toBe(0o700);
  });

  it.each([
    ['no file', () => undefined],
    ['a file without the mark', () => writeFileSync(at('notes/A.md'), 'mine')],
    ['a file of another article', () => write('A.md', 'other')],
    [
      'a hard link to a file elsewhere',
      () => {
        write('../elsewhere.md', 'a');
        linkSync(at('elsewhere.md'), at('notes/A.md'));
      },
    ],
  ])('is not in force where the folder holds %s of this library', (_, prepare) => {
    prepare();
    olderLibrary([['a', 'A.md']]);
    open();
    expect(link()).toBeNull();
  });

  it.each([
    { folder: '//server/share/notes', templateId: 'obsidian' },
    { folder: 'notes', templateId: 'obsidian' },
    { folder: '/tmp/a\nb', templateId: 'obsidian' },
    { folder: '/tmp', templateId: 'x'.repeat(1_000) },
    { folder: 1 },
    'text',
  ])('is dropped where it is not valid: %j', (invalid) => {
    olderLibrary([['a', 'A.md']], invalid);
    open();
    expect(readProfile(folder()).linkedFolder).toBeNull();
    expect(readSettings(open())).toEqual({ theme: 'dark' });
  });

  it('is dropped when this machine has a profile, because the library is from elsewhere', () => {
    write('A.md', 'a');
    olderLibrary([['a', 'A.md']]);
    writeProfile(folder(), emptyProfile);
    open();
    expect(readProfile(folder())).toEqual(emptyProfile);
  });

  it('stays in the library when the migration fails, and is moved the next time', () => {
    write('A.md', 'a');
    olderLibrary([['a', 'A.md']]);
    writeFileSync(at('migrations/0095-library-identity.sql'), 'DROP TABLE vault_files; SELECT nonsense();');
    expect(() => openLibrary({ folder: folder(), migrations: at('migrations') })).toThrow(
      /Couldn’t open the library/,
    );
    expect(existsSync(profileFile(folder()))).toBe(false);
    open();
    expect(link()).toMatchObject({ folder: at('notes') });
  });
});

describe('the profile', () => {
  it.each(['', '{', '[]', '{"version":2,"lookForUpdates":true,"linkedFolder":null}', '{"version":1}'])(
    'grants nothing where it is not valid: %j',
    (text) => {
      mkdirSync(folder());
      writeFileSync(profileFile(folder()), text);
      expect(readProfile(folder())).toEqual(emptyProfile);
    },
  );

  it('is empty for a new library, and stays when it is opened again', () => {
    open().close();
    writeProfile(folder(), { ...emptyProfile, lookForUpdates: true });
    open();
    expect(readProfile(folder())).toEqual({ ...emptyProfile, lookForUpdates: true });
  });
});
