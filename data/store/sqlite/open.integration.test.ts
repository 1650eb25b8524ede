import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../core/model/error.ts';
import { listArticles } from '../articles/articles.ts';
import { readMigrations } from './migrations.ts';
import { libraryFile } from './data-folder.ts';
import { openLibrary } from './open.ts';
import { saveArticle } from '../revisions/save-article.ts';
import { setLibraryAside } from './set-aside.ts';
import {
  articleOf,
  canForbidWriting,
  canMount,
  createTestFolder,
  fillDisk,
  forbidWriting,
  mountSmallDisk,
  openTestLibrary,
  testResources,
} from '../../testing/library.ts';
import type { TestFolder } from '../../testing/library.ts';

let temp: TestFolder;
let folder: string;
beforeEach(() => {
  temp = createTestFolder();
  folder = path.join(temp.path, 'library');
});
afterEach(() => temp.remove());

/** The error of opening the library; fails when it opens. */
function problemOf(where = folder): AppError {
  try {
    openTestLibrary(where, 50).close();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('it opened');
}

function makeLibrary(articles = 1): void {
  const db = openTestLibrary(folder);
  for (let n = 0; n < articles; n += 1) {
    saveArticle(db, articleOf([`Article ${n}`, 'word '.repeat(3_000)]), 'text');
  }
  db.close();
}

describe('opening a library', () => {
  it('creates the folder and the file, and writes every commit to disk', () => {
    const db = openTestLibrary(folder, 50);
    const pragma = (name: string) => db.pragma(name, { simple: true });
    expect(pragma('journal_mode')).toBe('wal');
    // 2 is FULL.
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('busy_timeout')).toBe(50);
    expect(pragma('user_version')).toBe(
      Math.max(...readMigrations(testResources.migrations).map(({ version }) => version)),
    );
    const lax = db
      .prepare("SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0")
      .pluck()
      .all();
    expect(lax.filter((name) => !String(name).startsWith('sqlite_'))).toEqual([]);
    db.close();
    expect(readdirSync(folder)).toEqual(['library.db', 'profile.json']);
  });

  it('reads stored data', () => {
    makeLibrary(2);
    const db = openTestLibrary(folder);
    expect(listArticles(db)).toHaveLength(2);
    db.close();
  });

  it('lets two programs create the same library at once', () => {
    const first = openTestLibrary(folder);
    const second = openTestLibrary(folder);
    saveArticle(first, articleOf(['One.']), 'text');
    expect(listArticles(second)).toHaveLength(1);
    first.close();
    second.close();
  });
});

describe('a library that cannot be opened', () => {
  it('reports a newer version, and leaves the file unchanged', () => {
    makeLibrary();
    const raw = new Database(libraryFile(folder));
    raw.pragma('user_version = 9999');
    raw.close();
    const before = readFileSync(libraryFile(folder));
    const problem = problemOf();
    expect(problem.code).toBe('database-newer');
    expect(problem.message).toMatch(/newer version of Lectern.*Install/s);
    expect(readFileSync(libraryFile(folder)).equals(before)).toBe(true);
    expect(existsSync(path.join(folder, 'backups'))).toBe(false);
  });

  it.each([
    ['is no database at all', () => writeFileSync(libraryFile(folder), 'not a database '.repeat(500))],
    ['was cut off', () => truncateSync(libraryFile(folder), 20_000)],
    [
      'has pages overwritten',
      () => {
        const file = openSync(libraryFile(folder), 'r+');
        for (let page = 3; page < 12; page += 1)
          writeSync(file, Buffer.alloc(4096, 0xa5), 0, 4096, page * 4096);
        closeSync(file);
      },
    ],
    [
      'belongs to another program',
      () => {
        const other = path.join(temp.path, 'other.db');
        const raw = new Database(other);
        raw.exec('CREATE TABLE songs (id INTEGER)');
        raw.close();
        copyFileSync(other, libraryFile(folder));
      },
    ],
  ])('says that a file that %s is damaged, and does not touch it', (_what, damage) => {
    makeLibrary(6);
    damage();
    const before = readFileSync(libraryFile(folder));
    const problem = problemOf();
    expect(problem.code).toBe('database-damaged');
    expect(problem.message).toContain(folder);
    expect(problem.message).toMatch(/new library|backup/);
    expect(readFileSync(libraryFile(folder)).equals(before)).toBe(true);
  });

  it('reports that another program uses it', () => {
    makeLibrary();
    const other = new Database(libraryFile(folder));
    other.pragma('locking_mode = EXCLUSIVE');
    other.exec('BEGIN EXCLUSIVE');
    const problem = problemOf();
    expect(problem.code).toBe('locked');
    expect(problem.message).toMatch(/Close that program/);
    other.exec('ROLLBACK');
    other.close();
    openTestLibrary(folder).close();
  });

  it.skipIf(!canForbidWriting)('reports that the folder is not writable [needs a right to forbid]', () => {
    makeLibrary();
    const lift = forbidWriting(folder);
    try {
      const problem = problemOf();
      expect(problem.code).toBe('read-only');
      expect(problem.message).toContain(folder);
      expect(problem.message).toMatch(/Allow writing/);
    } finally {
      lift();
    }
    openTestLibrary(folder).close();
  });

  it('reports that the folder cannot be created because a file has its name', () => {
    writeFileSync(path.join(temp.path, 'file'), '');
    expect(problemOf(path.join(temp.path, 'file', 'library')).message).toMatch(/try again/);
  });

  it.skipIf(!canMount)(
    'says that the disk is full, and opens when there is space [needs a small disk]',
    () => {
      const unmount = mountSmallDisk(folder, 4 * 1024 * 1024);
      try {
        const free = fillDisk(folder);
        const problem = problemOf();
        expect(problem.code).toBe('disk-full');
        expect(problem.message).toMatch(/Free some space/);
        free();
        openTestLibrary(folder).close();
      } finally {
        unmount();
      }
    },
  );
});

describe('setting a library aside', () => {
  it('renames it with its log, and a new one is created', () => {
    makeLibrary();
    writeFileSync(libraryFile(folder), 'garbage');
    writeFileSync(`${libraryFile(folder)}-wal`, 'log');
    const aside = setLibraryAside(folder, '2026-01-02T03:04:05.678Z');
    expect(aside).toBe(path.join(folder, 'library-set-aside-2026-01-02T03-04-05.db'));
    expect(readFileSync(aside ?? '', 'utf8')).toBe('garbage');
    expect(readFileSync(`${aside}-wal`, 'utf8')).toBe('log');
    const db = openTestLibrary(folder);
    expect(listArticles(db)).toEqual([]);
    db.close();
    writeFileSync(libraryFile(folder), 'garbage again');
    expect(setLibraryAside(folder, '2026-01-02T03:04:05.678Z')).toMatch(/-2\.db$/);
  });

  it('does nothing without a file', () => {
    expect(setLibraryAside(temp.path)).toBeNull();
  });
});

describe('a given native binding', () => {
  it('is loaded', () => {
    expect(() =>
      openLibrary({
        folder,
        migrations: testResources.migrations,
        nativeBinding: path.join(temp.path, 'none.node'),
      }),
    ).toThrow(/none\.node/);
  });
});
