import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
  existsSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listArticles } from '../store/articles/articles.ts';
import { checkLibrary } from '../store/check/check.ts';
import type { Db } from '../store/sqlite/database.ts';
import { createHighlight } from '../store/highlights/highlights.ts';
import { listHighlights } from '../store/highlights/find-highlights.ts';
import { saveArticle } from '../store/revisions/save-article.ts';
import {
  articleOf,
  canMount,
  createTestFolder,
  fillDisk,
  mountSmallDisk,
  openTestLibrary,
  testResources,
} from '../testing/library.ts';
import type { TestFolder } from '../testing/library.ts';
import { makeDailyBackup } from './daily.ts';
import { listBackups } from './list-backups.ts';
import { makeBackup } from './make-backup.ts';
import { installLibrary } from './restore/install-library.ts';
import type { Restored } from './restore/install-library.ts';
import { prepareLibrary } from './restore/prepare-library.ts';
import { findGoodBackup, verifyBackup } from './restore/verify-backup.ts';

let temp: TestFolder;
let folder: string;
let db: Db;
let articleId: string;
const { migrations } = testResources;
const paragraph = 'Words that are worth keeping, in a paragraph of their own.';
const pictureBytes = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.from('the bytes of a picture'),
]);
const pictureHash = createHash('sha256').update(pictureBytes).digest('hex');
const pictureName = `pictures/${pictureHash.slice(0, 2)}/${pictureHash}.png`;

beforeEach(() => {
  temp = createTestFolder();
  folder = path.join(temp.path, 'library');
  db = openTestLibrary(folder);
  articleId = saveArticle(db, articleOf([paragraph]), 'text').id;
  highlight(0, 5);
  mkdirSync(path.dirname(path.join(folder, pictureName)), { recursive: true });
  writeFileSync(path.join(folder, pictureName), pictureBytes);
});
afterEach(() => {
  db.close();
  temp.remove();
});

const highlight = (start: number, end: number): string =>
  createHighlight(db, {
    id: crypto.randomUUID(),
    articleId,
    span: { start, end },
    textVersion: 1,
    color: 'blue',
    note: 'kept',
  }).id;
const highlightsOf = (opened: Db): number =>
  listArticles(opened).reduce((sum, { id }) => sum + listHighlights(opened, id).length, 0);
/** As the program restores, without a process of its own. */
function restore(libraryFolder: string, backup: string): Restored {
  mkdirSync(libraryFolder, { recursive: true });
  const work = mkdtempSync(path.join(libraryFolder, '.restoring-'));
  try {
    return installLibrary(
      libraryFolder,
      work,
      prepareLibrary({ backup, libraryFolder, work, migrations, notes: 'signed' }),
    );
  } finally {
    rmSync(work, { recursive: true });
  }
}
const target = () => path.join(temp.path, 'elsewhere', 'mine.lecternbackup');
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'no error';
  } catch (error) {
    return String((error as { code?: unknown }).code);
  }
};

describe('a backup in one file', () => {
  it('restores database and pictures in an empty folder', () => {
    const made = makeBackup(db, target());
    expect(made).toMatchObject({ articles: 1, highlights: 1 });
    expect(readdirSync(path.dirname(target()))).toEqual(['mine.lecternbackup']);
    const other = path.join(temp.path, 'other');
    expect(restore(other, target())).toMatchObject({ aside: null, missingPictures: 0, problems: [] });
    const opened = openTestLibrary(other);
    expect(highlightsOf(opened)).toBe(1);
    expect(checkLibrary(opened)).toMatchObject({ ok: true });
    opened.close();
    expect(readFileSync(path.join(other, pictureName)).equals(pictureBytes)).toBe(true);
  });

  it('sets the existing library aside', () => {
    makeBackup(db, target());
    highlight(6, 10);
    db.close();
    const { aside } = restore(folder, target());
    db = openTestLibrary(folder);
    expect(highlightsOf(db)).toBe(1);
    db.close();
    restore(folder, aside ?? '');
    db = openTestLibrary(folder);
    expect(highlightsOf(db)).toBe(2);
  });

  it('is refused while another program has the library open', () => {
    makeBackup(db, target());
    expect(codeOf(() => restore(folder, target()))).toBe('locked');
    expect(highlightsOf(db)).toBe(1);
  });

  it('does not replace a file without the option', () => {
    makeBackup(db, target());
    expect(codeOf(() => makeBackup(db, target()))).toBe('conflict');
    makeBackup(db, target(), { overwrite: true });
  });

  it.each([
    [
      'bytes changed in the middle',
      (file: string) => {
        const bytes = readFileSync(file);
        // In the pieces: SQLite itself would not notice.
        const at = bytes.indexOf(pictureBytes);
        expect(at).toBeGreaterThan(0);
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        writeFileSync(file, bytes);
      },
    ],
    ['cut off', (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2))],
    ['something else', (file: string) => writeFileSync(file, 'no backup at all')],
    ['empty', (file: string) => writeFileSync(file, '')],
  ])('is refused when it is damaged, and nothing is changed: %s', (_, damage) => {
    makeBackup(db, target());
    damage(target());
    db.close();
    const before = readdirSync(folder).toSorted();
    expect(['database-damaged', 'unsupported']).toContain(codeOf(() => restore(folder, target())));
    expect(readdirSync(folder).toSorted()).toEqual(before);
    db = openTestLibrary(folder);
    expect(highlightsOf(db)).toBe(1);
  });

  it('is refused when it is from a newer version', () => {
    db.pragma('user_version = 999999');
    makeBackup(db, target());
    expect(codeOf(() => verifyBackup(target(), migrations, temp.path))).toBe('database-newer');
  });

  it.skipIf(!canMount)('reports a full disk, and leaves no partial file', () => {
    const disk = path.join(temp.path, 'disk');
    const unmount = mountSmallDisk(disk, 200_000);
    try {
      const free = fillDisk(disk);
      expect(codeOf(() => makeBackup(db, path.join(disk, 'b.lecternbackup')))).toBe('disk-full');
      free();
      expect(readdirSync(disk)).toEqual([]);
    } finally {
      unmount();
    }
  });
});

describe('automatic backups', () => {
  const at = (day: number): Date => new Date(2026, 0, day, 12);

  it('are made once a day, and removed by the retention policy', () => {
    expect(makeDailyBackup(db, at(1))).not.toBeNull();
    expect(makeDailyBackup(db, at(1))).toBeNull();
    for (let day = 2; day <= 40; day += 3) makeDailyBackup(db, at(day));
    const kept = listBackups(folder);
    expect(kept[0]).toMatchObject({ kind: 'daily', articles: 1, highlights: 1 });
    expect(kept.length).toBeGreaterThanOrEqual(7);
    expect(kept.length).toBeLessThan(14);
  });

  it('store a picture once, while one of them lists it', () => {
    makeDailyBackup(db, at(1));
    rmSync(path.join(folder, pictureName));
    makeDailyBackup(db, at(2));
    const [, first] = listBackups(folder);
    db.close();
    expect(restore(folder, first?.file ?? '').missingPictures).toBe(0);
    db = openTestLibrary(folder);
    expect(readFileSync(path.join(folder, pictureName)).equals(pictureBytes)).toBe(true);
    rmSync(path.join(folder, pictureName));
    for (let day = 40; day <= 700; day += 33) makeDailyBackup(db, at(day));
    expect(existsSync(path.join(folder, 'backups', pictureName))).toBe(false);
  });

  it('are searched for the newest intact one', () => {
    for (const day of [1, 2, 3]) makeDailyBackup(db, at(day));
    const [third, second] = listBackups(folder);
    truncateSync(third?.file ?? '', 5000);
    expect(findGoodBackup(listBackups(folder), migrations, temp.path)?.file).toBe(second?.file);
  });

  it('do not replace an intact backup by one of a damaged library', () => {
    makeDailyBackup(db, at(1));
    db.pragma('wal_checkpoint(TRUNCATE)');
    const file = db.name;
    db.close();
    const bytes = readFileSync(file);
    bytes.fill(0x5a, Math.floor(bytes.length / 2));
    writeFileSync(file, bytes);
    expect(() => openTestLibrary(folder)).toThrow();
    rmSync(file);
    rmSync(`${file}-wal`, { force: true });
    restore(folder, listBackups(folder)[0]?.file ?? '');
    db = openTestLibrary(folder);
    expect(highlightsOf(db)).toBe(1);
  });
});
