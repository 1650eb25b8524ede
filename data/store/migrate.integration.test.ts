import { cpSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listArticles } from './articles.ts';
import { readMigrations, schemaVersion } from './migrate.ts';
import { openLibrary } from './open.ts';
import { saveArticle } from './save-article.ts';
import { articleOf, createTestFolder, openTestLibrary, testResources } from './test-kit.ts';
import type { TestFolder } from './test-kit.ts';

let temp: TestFolder;
let folder: string;
let migrations: string;
beforeEach(() => {
  temp = createTestFolder();
  folder = path.join(temp.path, 'library');
  migrations = path.join(temp.path, 'migrations');
  cpSync(testResources.migrations, migrations, { recursive: true });
});
afterEach(() => temp.remove());

/** What the program itself has; the steps that tests add come after them. */
const own = readMigrations(testResources.migrations).map(({ version }) => version);
const newest = Math.max(...own);

const addMigration = (name: string, sql: string) => writeFileSync(path.join(migrations, name), sql);
const backups = () => {
  const kept = path.join(folder, 'backups');
  return existsSync(kept) ? readdirSync(kept) : [];
};

describe('migrations', () => {
  it('are read in order, and other files are left out', () => {
    addMigration('9030-c.sql', '-- c');
    addMigration('9020-b.sql', '-- b');
    addMigration('notes.txt', 'not one');
    expect(readMigrations(migrations).map(({ version }) => version)).toEqual([...own, 9020, 9030]);
  });

  it('have names that begin with different numbers', () => {
    const versions = readMigrations(testResources.migrations).map(({ version }) => version);
    expect(new Set(versions).size).toBe(versions.length);
  });

  it('bring an older library up, after a copy that opens by itself', () => {
    const old = openTestLibrary(folder);
    saveArticle(old, articleOf(['One.']), 'text');
    old.close();
    expect(backups()).toEqual([]);

    addMigration('9020-more.sql', 'ALTER TABLE articles ADD COLUMN more TEXT;');
    const db = openLibrary({ folder, migrations });
    expect(schemaVersion(db)).toBe(9020);
    expect(listArticles(db)).toHaveLength(1);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    db.close();

    const [name = ''] = backups();
    expect(backups()).toHaveLength(1);
    expect(name.startsWith(`library-v${newest}-`)).toBe(true);
    const copy = new Database(path.join(folder, 'backups', name), { readonly: true });
    expect(copy.pragma('user_version', { simple: true })).toBe(newest);
    expect(copy.prepare('SELECT count(*) FROM articles').pluck().get()).toBe(1);
    copy.close();
  });

  it('keep the last three copies', () => {
    openTestLibrary(folder).close();
    for (const version of ['9020', '9030', '9040', '9050', '9060']) {
      addMigration(`${version}-step.sql`, `CREATE TABLE t${version} (id INTEGER) STRICT;`);
      openLibrary({ folder, migrations }).close();
    }
    expect(backups().map((name) => name.slice(0, 13))).toEqual([
      'library-v9030',
      'library-v9040',
      'library-v9050',
    ]);
  });

  it('that fail leave the library as the step before made it', () => {
    const old = openTestLibrary(folder);
    saveArticle(old, articleOf(['One.']), 'text');
    old.close();
    addMigration('9020-good.sql', 'CREATE TABLE good (id INTEGER) STRICT;');
    addMigration('9030-bad.sql', 'CREATE TABLE half (id INTEGER) STRICT; SELECT nonsense();');
    expect(() => openLibrary({ folder, migrations })).toThrow(/could not be opened/);
    const raw = new Database(path.join(folder, 'library.db'));
    expect(raw.pragma('user_version', { simple: true })).toBe(9020);
    const names = raw.prepare("SELECT name FROM sqlite_schema WHERE name IN ('good', 'half')").pluck().all();
    expect(names).toEqual(['good']);
    raw.close();
  });

  it('that break references are taken back', () => {
    const old = openTestLibrary(folder);
    saveArticle(old, articleOf(['One.']), 'text');
    old.close();
    addMigration('9020-bad.sql', 'DELETE FROM articles;');
    expect(() => openLibrary({ folder, migrations })).toThrow(/broken references/);
    const db = openTestLibrary(folder);
    expect(listArticles(db)).toHaveLength(1);
    db.close();
  });
});
