import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeDailyBackup } from './daily.ts';
import { makeBackup } from './make-backup.ts';
import { writeProfile } from '../profile/profile.ts';
import { storePicture } from '../store/pictures/picture-files.ts';
import { saveArticle } from '../store/revisions/save-article.ts';
import { setLibraryAside } from '../store/sqlite/set-aside.ts';
import { articleOf, copyMigrationsUpTo, createTestFolder, openTestLibrary } from '../testing/library.ts';
import type { TestFolder } from '../testing/library.ts';
import { openLibrary } from '../store/sqlite/open.ts';

let temp: TestFolder;
beforeEach(() => (temp = createTestFolder()));
afterEach(() => temp.remove());

const at = (...parts: string[]): string => path.join(temp.path, 'library', ...parts);
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1]);

/** Permissions of everything below the library's folder, by path. */
const modes = (): Record<string, string> =>
  Object.fromEntries(
    ['', ...readdirSync(at(), { recursive: true, encoding: 'utf8' })].map((name) => [
      name,
      (statSync(at(name)).mode & 0o777).toString(8),
    ]),
  );
const openToOthers = (): string[] =>
  Object.entries(modes())
    .filter(([name, mode]) => mode !== (statSync(at(name)).isDirectory() ? '700' : '600'))
    .map(([name, mode]) => `${name}: ${mode}`);

/** A library with everything that Lectern puts beside it. */
function useLibrary(): void {
  const old = openLibrary({ folder: at(), migrations: copyMigrationsUpTo(62, path.join(temp.path, 'old')) });
  old.close();
  const db = openTestLibrary(at());
  saveArticle(db, articleOf(['Words.']), 'text');
  storePicture(at(), png);
  makeDailyBackup(db);
  makeBackup(db, at('backups', 'manual-1.lecternbackup'));
  writeProfile(at(), { lookForUpdates: false, linkedFolder: null });
  expect(Object.keys(modes())).toEqual(expect.arrayContaining(['library.db-wal', 'library.db-shm']));
  expect(readdirSync(at('backups')).some((name) => name.startsWith('library-v62'))).toBe(true);
  expect(openToOthers()).toEqual([]);
  db.close();
}

describe.skipIf(process.platform === 'win32')('the files of a library', () => {
  it('are readable by their owner only', () => {
    useLibrary();
    setLibraryAside(at());
    expect(openToOthers()).toEqual([]);
  });

  it('of an older version are restricted when it is opened; what others put there stays as it is', () => {
    useLibrary();
    for (const name of Object.keys(modes()))
      chmodSync(at(name), statSync(at(name)).isDirectory() ? 0o755 : 0o644);
    writeFileSync(at('script.sh'), '', { mode: 0o755 });
    mkdirSync(at('other'));
    writeFileSync(path.join(temp.path, 'target'), '', { mode: 0o644 });
    symlinkSync(path.join(temp.path, 'target'), at('backups', 'link'));
    chmodSync(at('script.sh'), 0o755);
    chmodSync(at('other'), 0o755);
    openTestLibrary(at()).close();
    expect(openToOthers().toSorted()).toEqual(['backups/link: 644', 'other: 755', 'script.sh: 755']);
  });
});
