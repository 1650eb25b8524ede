import { textOf } from '../../../messages/translate.ts';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkLibrary } from '../../store/check/check.ts';
import { saveArticle } from '../../store/revisions/save-article.ts';
import { filesBelow } from '../../files/disk.ts';
import { openSqlite } from '../../store/sqlite/open-sqlite.ts';
import { articleOf, createTestFolder, openTestLibrary, testResources } from '../../testing/library.ts';
import type { TestFolder } from '../../testing/library.ts';
import { applicationId, archiveFormat, archiveSchema } from '../archive/archive-format.ts';
import { openArchive } from '../archive/read-archive.ts';
import { createArchive } from '../archive/write-archive.ts';
import { listBackups } from '../list-backups.ts';
import { installLibrary } from './install-library.ts';
import type { Restored } from './install-library.ts';
import { prepareLibrary } from './prepare-library.ts';
import { verifyBackup } from './verify-backup.ts';

/** Malicious backups. Everything stays inside the test's folder. */

let temp: TestFolder;
beforeEach(() => {
  temp = createTestFolder();
  mkdirSync(at('mine'));
});
afterEach(() => temp.remove());

const at = (...parts: string[]): string => path.join(temp.path, ...parts);
const { migrations } = testResources;
const facts = { madeAt: '2026-01-01T00:00:00.000Z', schemaVersion: 95, articles: 1, highlights: 0 };
const endless = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT';
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1]);
const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const pathOf = (bytes: Buffer, ending = 'png'): string =>
  `pictures/${sha(bytes).slice(0, 2)}/${sha(bytes)}.${ending}`;

/** A library with one article, changed by these statements. Returns its file. */
function foreignLibrary(...statements: string[]): string {
  const db = openTestLibrary(at('foreign'));
  saveArticle(db, articleOf(['Words of somebody else.']), 'text', undefined, { id: 'a1' });
  db.unsafeMode();
  for (const statement of statements) db.exec(statement);
  db.pragma('journal_mode = DELETE');
  db.close();
  return at('foreign/library.db');
}

/** A backup of the library with files of these names. */
function archiveWith(library: string, files: Readonly<Record<string, Buffer>>): string {
  const archive = createArchive(at('foreign.lecternbackup'));
  archive.add('library.db', library);
  for (const [name, bytes] of Object.entries(files)) {
    writeFileSync(at('content'), bytes);
    archive.add(name, at('content'));
  }
  archive.finish(facts, null);
  return at('foreign.lecternbackup');
}

const prepare = (backup: string, limits?: { files: number; bytes: number; ratio: number }) => {
  const work = mkdtempSync(at('mine', '.restoring-'));
  return {
    work,
    prepared: prepareLibrary({
      backup,
      libraryFolder: at('mine'),
      work,
      migrations,
      notes: 'signed',
      ...(limits && { limits }),
    }),
  };
};
function restore(backup: string): Restored {
  const { work, prepared } = prepare(backup);
  return installLibrary(at('mine'), work, prepared);
}
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'no error';
  } catch (error) {
    return String((error as { code?: unknown }).code);
  }
};
const objectsOf = (file: string): unknown[] => {
  const db = openSqlite(file, { readonly: true });
  const names = db.prepare('SELECT name FROM sqlite_schema').pluck().all();
  db.close();
  return names;
};

describe('the schema of a foreign library', () => {
  it('is replaced by our own: triggers, views, indexes and tables of others are left out and reported', () => {
    const backup = foreignLibrary(
      `CREATE VIEW endless AS ${endless} i FROM n`,
      `CREATE TRIGGER spreads AFTER UPDATE OF note ON highlights BEGIN DELETE FROM articles; END`,
      'DROP VIEW shown_analyses',
      `CREATE VIEW shown_analyses AS ${endless} i AS article_id, i AS text_version, '' AS engine_version, '{}' AS analysis FROM n`,
      'CREATE INDEX slow ON articles (replace(hex(zeroblob(1000)), title, url))',
      'CREATE TABLE luggage (bytes)',
      'CREATE VIRTUAL TABLE spy USING fts5 (x)',
    );
    const { problems } = restore(backup);
    for (const name of [
      'view endless',
      'trigger spreads',
      'view shown_analyses',
      'index slow',
      'table luggage',
      'table spy',
    ])
      expect(problems.map(textOf).join('\n')).toContain(`The ${name} isn’t one of Lectern’s`);
    const names = objectsOf(at('mine/library.db'));
    for (const name of ['endless', 'spreads', 'slow', 'luggage', 'spy']) expect(names).not.toContain(name);
    const db = openTestLibrary(at('mine'));
    expect(checkLibrary(db)).toEqual({ ok: true, problems: [] });
    expect(db.prepare("SELECT id FROM articles WHERE source <> 'sample'").pluck().all()).toEqual(['a1']);
    expect(db.prepare('SELECT count(*) FROM shown_analyses').pluck().get()).toBe(0);
    db.close();
  });

  it.each([
    [
      'a view',
      ['DROP TABLE settings', `CREATE VIEW settings AS ${endless} 'theme' AS key, '"dark"' AS value FROM n`],
    ],
    [
      'a computed column',
      ['ALTER TABLE collections ADD COLUMN x TEXT AS (hex(zeroblob(100000000))) VIRTUAL'],
    ],
    ['nothing', ['DROP TABLE article_notes']],
  ])('is refused where a table is %s', (_, statements) => {
    const backup = foreignLibrary('PRAGMA foreign_keys = OFF', ...statements);
    expect(codeOf(() => prepare(backup))).toBe('unsupported');
    expect(codeOf(() => verifyBackup(backup, migrations, at('mine')))).toBe('unsupported');
  });

  it('leaves out rows that our tables do not allow, and reports them', () => {
    const backup = foreignLibrary(
      'PRAGMA foreign_keys = OFF',
      'PRAGMA ignore_check_constraints = ON',
      "INSERT INTO article_notes VALUES ('nobody', 'a note on nothing', '2026-01-01')",
      "UPDATE articles SET words = -1 WHERE source = 'sample'",
      "INSERT INTO articles SELECT 'a2', 'text', 1, 'x', 't', NULL, NULL, NULL, NULL, NULL, '', -1, 0, '', NULL, NULL",
    );
    const { problems } = restore(backup);
    expect(problems.map(textOf)).toEqual([
      '1 invalid row of articles was left out.',
      '1 invalid row of article_notes was left out.',
    ]);
  });

  it('does not hide a trigger in the open library from the check', () => {
    const db = openTestLibrary(at('mine'));
    db.exec('CREATE TRIGGER spreads AFTER INSERT ON articles BEGIN SELECT 1; END');
    expect(checkLibrary(db)).toMatchObject({
      ok: false,
      problems: [expect.stringContaining('trigger spreads')],
    });
    db.close();
  });
});

describe('the container of a foreign backup', () => {
  it('is refused where its tables are views without end', () => {
    mkdirSync(at('mine/backups'));
    const file = at('mine/backups/daily-2026-01-01.lecternbackup');
    const db = openSqlite(file);
    db.pragma(`application_id = ${applicationId}`);
    db.pragma(`user_version = ${archiveFormat}`);
    db.exec(archiveSchema);
    db.exec(`DROP TABLE facts; CREATE VIEW facts AS ${endless} 'madeAt' AS key, i AS value FROM n`);
    db.close();
    expect(codeOf(() => openArchive(file))).toBe('database-damaged');
    expect(listBackups(at('mine'))).toMatchObject([{ kind: 'daily', articles: null }]);
  });

  const limits = { files: 3, bytes: 1_000_000, ratio: 5 };
  it('is refused where it unpacks to far more than a library contains', () => {
    const backup = archiveWith(foreignLibrary(), { [pathOf(png)]: Buffer.alloc(20_000_000) });
    expect(readFileSync(backup).length).toBeLessThan(1_000_000);
    expect(codeOf(() => prepare(backup, limits))).toBe('unsupported');
    expect(readdirSync(at('mine')).filter((name) => !name.startsWith('.'))).toEqual([]);
  });

  it.each([
    ['path of a file', 'UPDATE files SET path = hex(zeroblob(3000000))'],
    ['hash of a file', 'UPDATE files SET sha256 = hex(zeroblob(3000000))'],
    ['fact', "UPDATE facts SET value = hex(zeroblob(3000000)) WHERE key = 'madeAt'"],
    ['name of a fact', "UPDATE facts SET key = hex(zeroblob(3000000)) WHERE key = 'madeAt'"],
  ])('is refused without reading a %s that is too long', (_name, statement) => {
    const backup = archiveWith(foreignLibrary(), {});
    const db = openSqlite(backup);
    db.pragma('foreign_keys = OFF');
    db.exec(statement);
    db.close();
    expect(codeOf(() => openArchive(backup))).toBe('database-damaged');
  });

  it('is refused where it lists more files than a library has', () => {
    const names = Array.from({ length: 3 }, (_, i) => [`pictures/${i}`, png] as const);
    expect(codeOf(() => prepare(archiveWith(foreignLibrary(), Object.fromEntries(names)), limits))).toBe(
      'unsupported',
    );
  });

  it.each([
    ['unpacks to more than it says', Buffer.alloc(2_000), 5],
    ['has a chunk that is larger than any', Buffer.alloc(3 * 1024 * 1024), 3 * 1024 * 1024],
  ])('is refused where a file %s', (_, bytes, declared) => {
    const backup = archiveWith(foreignLibrary(), { [pathOf(png)]: png });
    const db = openSqlite(backup);
    const hash = sha(bytes);
    db.prepare('UPDATE files SET bytes = ?, sha256 = ? WHERE path = ?').run(declared, hash, pathOf(png));
    db.prepare('UPDATE parts SET packed = 1, data = ? WHERE path = ?').run(
      deflateRawSync(bytes),
      pathOf(png),
    );
    db.close();
    expect(codeOf(() => prepare(backup))).toBe('database-damaged');
  });
});

describe('the pictures of a foreign backup', () => {
  it('are taken under the hash of their bytes with the ending of their type only', () => {
    const program = Buffer.from('MZ, a program');
    const backup = archiveWith(foreignLibrary(), {
      [pathOf(png)]: png,
      [pathOf(program, 'exe')]: program,
      [pathOf(program, 'png')]: program,
      'pictures/../../escaped.png': png,
      'pictures/aa/readable-name.png': png,
      [`pictures/aa/${sha(png)}.png`]: png,
      'profile.json': Buffer.from('{}'),
    });
    const { problems } = restore(backup);
    expect(problems.map(textOf)).toEqual(['6 files aren’t images and were left out.']);
    expect(filesBelow(at('mine'))).toEqual(['library.db', pathOf(png), 'profile.json'].toSorted());
    expect(readFileSync(at('mine/profile.json'), 'utf8')).not.toBe('{}');
    expect(existsSync(at('escaped.png'))).toBe(false);
  });

  it('never replace a picture of the library', () => {
    const own = at('mine', pathOf(png));
    mkdirSync(path.dirname(own), { recursive: true });
    writeFileSync(own, png);
    const other = Buffer.concat([png, Buffer.from('other bytes')]);
    restore(archiveWith(foreignLibrary(), { [pathOf(png)]: other }));
    expect(readFileSync(own).equals(png)).toBe(true);
  });

  it('repair one that is damaged, whose bytes are kept', () => {
    const own = at('mine', pathOf(png));
    mkdirSync(path.dirname(own), { recursive: true });
    writeFileSync(own, 'damaged');
    restore(archiveWith(foreignLibrary(), { [pathOf(png)]: png }));
    expect(readFileSync(own).equals(png)).toBe(true);
    expect(readFileSync(`${own}.damaged`, 'utf8')).toBe('damaged');
  });
});
