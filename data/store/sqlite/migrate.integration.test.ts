import { cpSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEntity } from '../../../core/model/analysis.ts';
import { indexQueuedEntities } from '../entities/article-entities.ts';
import { getEntityPage } from '../entities/library-entities.ts';
import { editDetails, getEditableDetails } from '../articles/edited-details.ts';
import { listArticles } from '../articles/articles.ts';
import { readMigrations, schemaVersion } from './migrations.ts';
import { openLibrary } from './open.ts';
import { linesAsBlocks } from '../../../core/model/structure/blocks-of-text.ts';
import { getLeftOut, saveLeftOut } from '../revisions/left-out.ts';
import { saveArticle } from '../revisions/save-article.ts';
import { articleOf, createTestFolder, openTestLibrary, testResources } from '../../testing/library.ts';
import type { TestFolder } from '../../testing/library.ts';

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
  it('are read in order, without other files', () => {
    addMigration('9030-c.sql', '-- c');
    addMigration('9020-b.sql', '-- b');
    addMigration('notes.txt', 'not one');
    expect(readMigrations(migrations).map(({ version }) => version)).toEqual([...own, 9020, 9030]);
  });

  it('have names that begin with different numbers', () => {
    const versions = readMigrations(testResources.migrations).map(({ version }) => version);
    expect(new Set(versions).size).toBe(versions.length);
  });

  it('update an older library after a backup that can be opened', () => {
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

  it('keep articles and annotations when their table is rebuilt', () => {
    const upTo = (version: number) => {
      rmSync(migrations, { recursive: true });
      cpSync(testResources.migrations, migrations, { recursive: true });
      for (const { name } of readMigrations(migrations))
        if (Number(name.slice(0, 4)) > version) rmSync(path.join(migrations, name));
    };
    upTo(50);
    const old = openLibrary({ folder, migrations });
    const insert = (sql: string) => old.prepare(sql).run();
    insert(`INSERT INTO articles (id, source, text_version, content_hash, title, excerpt, words, text_length, added_at)
      VALUES ('a', 'html', 1, 'h', 'T', '', 1, 4, '2026-01-01T00:00:00.000Z')`);
    insert(`INSERT INTO article_versions (article_id, version, text, blocks, created_at) VALUES ('a', 1, 'One.',
      '[{"kind":"quote","start":0,"end":4,"marks":[]}]', '2026-01-01T00:00:00.000Z')`);
    insert(`INSERT INTO article_notes VALUES ('a', 'mine', '2026-01-01T00:00:00.000Z')`);
    old.close();
    upTo(51);
    const db = openLibrary({ folder, migrations });
    const row = db.prepare('SELECT title, lead_image, source FROM articles').get();
    expect(row).toEqual({ title: 'T', lead_image: null, source: 'html' });
    expect(db.prepare('SELECT note FROM article_notes').pluck().all()).toEqual(['mine']);
    db.prepare("UPDATE article_notes SET note = 'x'").run();
    expect(db.prepare('SELECT note FROM note_versions').pluck().all()).toEqual(['mine']);
    db.prepare('DELETE FROM articles').run();
    expect(db.prepare('SELECT count(*) FROM note_versions').pluck().get()).toBe(0);
    expect(db.prepare('SELECT count(*) FROM article_versions').pluck().get()).toBe(0);
    db.close();
  });

  it('index name keys again when the fold has changed', () => {
    for (const { name } of readMigrations(migrations))
      if (Number(name.slice(0, 4)) > 93) rmSync(path.join(migrations, name));
    const old = openLibrary({ folder, migrations });
    const id = 'a';
    old
      .prepare(
        `INSERT INTO articles (id, source, text_version, content_hash, title, excerpt, words, text_length, added_at)
         VALUES (?, 'text', 1, 'h', 'T', '', 1, 4, '2026-01-01T00:00:00.000Z')`,
      )
      .run(id);
    old
      .prepare(
        `INSERT INTO article_versions (article_id, version, text, blocks, created_at)
         VALUES (?, 1, 'One.', '[{"kind":"paragraph","start":0,"end":4,"marks":[]}]', '2026-01-01T00:00:00.000Z')`,
      )
      .run(id);
    const analysis = {
      entities: [createEntity({ id: 'x', kind: 'person', name: 'Søren Straße', aliases: [], mentions: [] })],
      quotes: [],
      dates: [],
    };
    // As the version before wrote them.
    old.prepare("INSERT INTO analyses VALUES (?, 1, '1', ?, '')").run(id, JSON.stringify(analysis));
    old
      .prepare(
        `INSERT INTO article_entities VALUES (?, 'person', 'søren straße', 'Søren Straße', NULL, 0, 0, 0)`,
      )
      .run(id);
    old.prepare('INSERT INTO indexed_entities VALUES (?)').run(id);
    old.close();
    const db = openLibrary({ folder, migrations: testResources.migrations });
    expect(indexQueuedEntities(db, 10)).toBe(false);
    expect(getEntityPage(db, 'person', 'Soren Strasse')?.nameKey).toBe('soren strasse');
    expect(db.prepare('SELECT name_key FROM article_entities').pluck().all()).toEqual(['soren strasse']);
    db.close();
  });

  it('store passages left out of a page from the version after 96', () => {
    for (const { name } of readMigrations(migrations))
      if (Number(name.slice(0, 4)) > 96) rmSync(path.join(migrations, name));
    const old = openLibrary({ folder, migrations });
    // As the version before wrote it.
    old
      .prepare(
        `INSERT INTO articles (id, source, text_version, content_hash, title, excerpt, words, text_length, added_at)
         VALUES ('a', 'html', 1, 'h', 'T', '', 1, 4, '2026-01-01T00:00:00.000Z')`,
      )
      .run();
    old
      .prepare(
        `INSERT INTO article_versions (article_id, version, text, blocks, created_at)
         VALUES ('a', 1, 'One.', '[{"kind":"paragraph","start":0,"end":4,"marks":[]}]', '2026-01-01T00:00:00.000Z')`,
      )
      .run();
    old.close();
    const db = openLibrary({ folder, migrations: testResources.migrations });
    expect(getLeftOut(db, 'a')).toEqual([]);
    const section = { after: 1, text: 'Two.', blocks: linesAsBlocks('Two.') };
    saveLeftOut(db, 'a', 1, [section]);
    // Only once: importing the page again does not change it.
    saveLeftOut(db, 'a', 1, [section, section]);
    expect(getLeftOut(db, 'a')).toEqual([section]);
    db.prepare('DELETE FROM articles').run();
    expect(db.prepare('SELECT count(*) FROM left_out').pluck().get()).toBe(0);
    db.close();
  });

  it('keep the details of articles, which can then be edited, from the version after 104', () => {
    for (const { name } of readMigrations(migrations))
      if (Number(name.slice(0, 4)) > 104) rmSync(path.join(migrations, name));
    const old = openLibrary({ folder, migrations });
    // As the version before wrote it.
    old
      .prepare(
        `INSERT INTO articles (id, source, text_version, content_hash, title, byline, excerpt, words, text_length, added_at)
         VALUES ('a', 'html', 1, 'h', 'T', 'By A. Clerk', '', 1, 4, '2026-01-01T00:00:00.000Z')`,
      )
      .run();
    old.close();
    const db = openLibrary({ folder, migrations: testResources.migrations });
    const { inverse } = editDetails(db, [{ id: 'a', set: { byline: 'B. Smith' }, reset: [] }]);
    expect(getEditableDetails(db, 'a').byline).toEqual({
      value: 'B. Smith',
      isEdited: true,
      imported: 'By A. Clerk',
    });
    expect(inverse).toEqual([{ id: 'a', set: {}, reset: ['byline'] }]);
    editDetails(db, inverse);
    expect(db.prepare('SELECT byline FROM articles').pluck().all()).toEqual(['By A. Clerk']);
    expect(db.prepare('SELECT count(*) FROM edited_details').pluck().get()).toBe(0);
    db.close();
  });

  it('keep the last three backups', () => {
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

  it('that fail leave the library at the previous version', () => {
    const old = openTestLibrary(folder);
    saveArticle(old, articleOf(['One.']), 'text');
    old.close();
    addMigration('9020-good.sql', 'CREATE TABLE good (id INTEGER) STRICT;');
    addMigration('9030-bad.sql', 'CREATE TABLE half (id INTEGER) STRICT; SELECT nonsense();');
    expect(() => openLibrary({ folder, migrations })).toThrow(/Couldn’t open/);
    const raw = new Database(path.join(folder, 'library.db'));
    expect(raw.pragma('user_version', { simple: true })).toBe(9020);
    const names = raw.prepare("SELECT name FROM sqlite_schema WHERE name IN ('good', 'half')").pluck().all();
    expect(names).toEqual(['good']);
    raw.close();
  });

  it('that break references are rolled back', () => {
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
