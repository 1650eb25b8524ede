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

const addMigration = (name: string, sql: string) => writeFileSync(path.join(migrations, name), sql);
const backups = () => {
  const kept = path.join(folder, 'backups');
  return existsSync(kept) ? readdirSync(kept) : [];
};

describe('migrations', () => {
  it('are read in order, and other files are left out', () => {
    addMigration('0030-c.sql', '-- c');
    addMigration('0020-b.sql', '-- b');
    addMigration('notes.txt', 'not one');
    expect(readMigrations(migrations).map(({ version }) => version)).toEqual([10, 20, 30]);
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

    addMigration('0020-more.sql', 'ALTER TABLE articles ADD COLUMN more TEXT;');
    const db = openLibrary({ folder, migrations });
    expect(schemaVersion(db)).toBe(20);
    expect(listArticles(db)).toHaveLength(1);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    db.close();

    const [name = ''] = backups();
    expect(backups()).toHaveLength(1);
    expect(name).toMatch(/^library-v10-.*\.db$/);
    const copy = new Database(path.join(folder, 'backups', name), { readonly: true });
    expect(copy.pragma('user_version', { simple: true })).toBe(10);
    expect(copy.prepare('SELECT count(*) FROM articles').pluck().get()).toBe(1);
    copy.close();
  });

  it('keep the last three copies', () => {
    openTestLibrary(folder).close();
    for (const version of ['0020', '0030', '0040', '0050', '0060']) {
      addMigration(`${version}-step.sql`, `CREATE TABLE t${version} (id INTEGER) STRICT;`);
      openLibrary({ folder, migrations }).close();
    }
    expect(backups().map((name) => name.slice(0, 11))).toEqual(['library-v30', 'library-v40', 'library-v50']);
  });

  it('that fail leave the library as the step before made it', () => {
    const old = openTestLibrary(folder);
    saveArticle(old, articleOf(['One.']), 'text');
    old.close();
    addMigration('0020-good.sql', 'CREATE TABLE good (id INTEGER) STRICT;');
    addMigration('0030-bad.sql', 'CREATE TABLE half (id INTEGER) STRICT; SELECT nonsense();');
    expect(() => openLibrary({ folder, migrations })).toThrow(/could not be opened/);
    const raw = new Database(path.join(folder, 'library.db'));
    expect(raw.pragma('user_version', { simple: true })).toBe(20);
    const names = raw.prepare("SELECT name FROM sqlite_schema WHERE name IN ('good', 'half')").pluck().all();
    expect(names).toEqual(['good']);
    raw.close();
  });

  it('that break references are taken back', () => {
    const old = openTestLibrary(folder);
    saveArticle(old, articleOf(['One.']), 'text');
    old.close();
    addMigration('0020-bad.sql', 'DELETE FROM articles;');
    expect(() => openLibrary({ folder, migrations })).toThrow(/broken references/);
    const db = openTestLibrary(folder);
    expect(listArticles(db)).toHaveLength(1);
    db.close();
  });
});
