import { textOf } from '../../../../messages/translate.ts';
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createHighlight } from '../../../../data/store/highlights/highlights.ts';
import { listHighlights } from '../../../../data/store/highlights/find-highlights.ts';
import { getArticleById } from '../../../../data/store/articles/articles.ts';
import { saveArticle } from '../../../../data/store/revisions/save-article.ts';
import { checkLibrary } from '../../../../data/store/check/check.ts';
import { openSqlite } from '../../../../data/store/sqlite/open-sqlite.ts';
import {
  articleOf,
  createTestFolder,
  openTestLibrary,
  testResources,
} from '../../../../data/testing/library.ts';
import type { TestFolder } from '../../../../data/testing/library.ts';
import type { RestoreProgress } from '../../../../data/backup/restore/restore-progress.ts';
import { limitsFor } from './restore-limits.ts';
import { restoreBackup } from './restore-backup.ts';
import type { RestoreOptions } from './restore-backup.ts';
import { validateRows } from './validate-rows.ts';

let temp: TestFolder;
beforeEach(() => (temp = createTestFolder()));
afterEach(() => temp.remove());

const at = (...parts: string[]): string => path.join(temp.path, ...parts);
const highlightId = crypto.randomUUID();

/** A library with an article and a highlight, changed by these statements. Returns its file. */
function libraryWith(...statements: string[]): string {
  const db = openTestLibrary(at('foreign'));
  saveArticle(db, articleOf(['Words that are worth keeping.', 'More of them.']), 'text', undefined, {
    id: 'a1',
  });
  createHighlight(db, {
    id: highlightId,
    articleId: 'a1',
    span: { start: 0, end: 5 },
    textVersion: 1,
    color: 'blue',
    note: 'kept',
  });
  for (const statement of statements) db.exec(statement);
  db.pragma('journal_mode = DELETE');
  db.close();
  return at('foreign/library.db');
}

/** A common table expression `numbers` with a column `i`. */
const numbers = (count: number): string =>
  `WITH RECURSIVE numbers (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers LIMIT ${count})`;

const restore = (file: string, options: Partial<RestoreOptions> = {}) =>
  restoreBackup({ folder: at('mine'), file, migrations: testResources.migrations, ...options });

it('restores in a separate process, and leaves nothing else behind', async () => {
  const { problems, aside } = await restore(libraryWith());
  expect({ problems, aside }).toEqual({ problems: [], aside: null });
  expect(readdirSync(at('mine')).toSorted()).toEqual(['library.db', 'profile.json']);
  const db = openTestLibrary(at('mine'));
  expect(listHighlights(db, 'a1')).toMatchObject([{ id: highlightId, note: 'kept', state: 'exact' }]);
  expect(checkLibrary(db)).toEqual({ ok: true, problems: [] });
  db.close();
});

it('reports its progress to the end', async () => {
  const reports: RestoreProgress[] = [];
  await restore(libraryWith(), { onProgress: (progress) => reports.push(progress) });
  expect(reports.at(-1)).toEqual({ step: 'checks', done: 1, total: 1 });
});

it('can be cancelled until the library is replaced', async () => {
  const cancelling = new AbortController();
  const closed = vi.fn();
  const restoring = restore(libraryWith(), {
    signal: cancelling.signal,
    onProgress: () => cancelling.abort(),
    beforeInstall: closed,
  });
  await expect(restoring).rejects.toMatchObject({ name: 'AbortError' });
  expect(closed).not.toHaveBeenCalled();
  expect(readdirSync(at('mine'))).toEqual([]);
});

it('removes what an interrupted restore left behind', async () => {
  mkdirSync(at('mine/.restoring-old/pictures'), { recursive: true });
  mkdirSync(at('mine/.restoring-running'), { recursive: true });
  utimesSync(at('mine/.restoring-old'), 0, 0);
  await restore(libraryWith());
  expect(readdirSync(at('mine')).filter((name) => name.startsWith('.'))).toEqual(['.restoring-running']);
});

it('keeps the library open until the backup has been read', async () => {
  mkdirSync(at('mine'));
  writeFileSync(at('broken'), 'no backup');
  let closed = false;
  const beforeInstall = (): void => void (closed = true);
  await expect(restore(at('broken'), { beforeInstall })).rejects.toMatchObject({ code: 'unsupported' });
  expect(closed).toBe(false);
  await restore(libraryWith(), { beforeInstall });
  expect(closed).toBe(true);
});

it('ends a process that takes too much memory', async () => {
  const processLimits = { ...limitsFor(libraryWith()), memoryBytes: 1 };
  await expect(restore(libraryWith(), { processLimits })).rejects.toMatchObject({ code: 'unsupported' });
  expect(readdirSync(at('mine'))).toEqual([]);
});

it('ends a process that takes too long, and reports one that never starts', async () => {
  const processLimits = { timeMs: 0, memoryBytes: Number.MAX_SAFE_INTEGER };
  const command = [process.execPath, '--eval', 'for (;;);', '--'] as const;
  const options = { processLimits, command, graceMs: 300 };
  await expect(restore(libraryWith(), options)).rejects.toMatchObject({ code: 'internal' });
  expect(readdirSync(at('mine'))).toEqual([]);
});

it('ends the process when the program closes', async () => {
  const closing = new AbortController();
  const command = [process.execPath, '--eval', 'for (;;);', '--'] as const;
  const restoring = restore(libraryWith(), { command, signal: closing.signal });
  closing.abort();
  await expect(restoring).rejects.toMatchObject({ name: 'AbortError' });
  expect(readdirSync(at('mine'))).toEqual([]);
});

it.each([
  [
    'a text whose blocks are no blocks',
    `UPDATE article_versions SET blocks = '[{"kind":"script","start":0,"end":5}]'`,
    ['1 text had an invalid form and was restored as plain paragraphs.'],
  ],
  [
    'a link that runs a script',
    `UPDATE article_versions SET blocks = json_set(blocks, '$[0].marks', json('[{"kind":"link","href":"javascript:alert(1)","start":0,"end":5}]'))
     WHERE article_id = 'a1'`,
    ['1 text had an invalid form and was restored as plain paragraphs.'],
  ],
  [
    'a highlight beyond the end of its text',
    'UPDATE highlights SET span_end = 1000000000',
    ['1 highlight wasn’t on its words and is unanchored.'],
  ],
  [
    'a highlight on other words',
    'UPDATE highlights SET span_start = 1, span_end = 6',
    ['1 highlight wasn’t on its words and is unanchored.'],
  ],
  [
    'a note that is longer than any',
    "UPDATE highlights SET note = replace(hex(zeroblob(600000)), '00', 'ab')",
    ['1 invalid row of highlights was left out.'],
  ],
  [
    'a picture whose hash is a path',
    `INSERT INTO pictures VALUES ('../../${'a'.repeat(58)}', 'image/png', 1, 1, 1, '2026-01-01');
     INSERT INTO article_pictures VALUES ('a1', 'p', '../../${'a'.repeat(58)}', NULL, '2026-01-01')`,
    ['1 invalid row of pictures was left out.'],
  ],
  [
    'a correction that is none',
    `INSERT INTO corrections VALUES (1, 'c', 'a1', 1, '{"act":"explode"}', '2026-01-01', NULL)`,
    ['1 invalid correction was left out.'],
  ],
  [
    'a title that is longer than any',
    "UPDATE articles SET title = printf('%.*c', 3000, 'x') WHERE id = 'a1'",
    ['1 title or other line of an article was too long and was shortened.'],
  ],
  [
    'an article from an unknown source',
    "UPDATE articles SET source = 'other' WHERE id = 'a1'",
    ['1 invalid row of articles was left out.'],
  ],
  [
    'more tags than an article shows',
    `${numbers(1_500)} INSERT INTO article_tags SELECT 'a1', i, 'tag ' || i FROM numbers`,
    ['1,000 tags exceeded the limit of 500 for one article or highlight and were left out.'],
  ],
  [
    'more highlights at one place than it shows',
    `${numbers(2_000)} INSERT INTO highlights (id, article_id, text_version, span_start, span_end, exact, prefix, suffix, color,
       note, created_at, updated_at)
     SELECT 'h' || i, article_id, 1, i % 3, 5, substr(exact, 1 + i % 3), prefix, suffix, color, note, created_at, updated_at FROM highlights, numbers`,
    ['1,801 highlights overlapped with 200 others and were left out.'],
  ],
])('reports %s', (_, statement, problems) => {
  const file = libraryWith(statement);
  const db = openSqlite(file);
  db.pragma('foreign_keys = ON');
  expect(validateRows(db).map(textOf)).toEqual(problems);
  const ids = db.prepare('SELECT id FROM articles').pluck().all() as string[];
  for (const id of ids) expect(getArticleById(db, id).text.length).toBeGreaterThan(0);
  expect(validateRows(db)).toEqual([]);
  expect(checkLibrary(db)).toEqual({ ok: true, problems: [] });
  db.close();
});

it('keeps only the settings of a library, with valid values', () => {
  const db = openSqlite(
    libraryWith(`INSERT OR REPLACE INTO settings VALUES ('theme', '"dark"'), ('binDays', '30'), ('textSize', '4000'),
      ('proxy', '"a.example"'), ('__proto__', '{}'), ('constructor', '1')`),
  );
  expect(validateRows(db)).toEqual([]);
  expect(db.prepare('SELECT key FROM settings ORDER BY key').pluck().all()).toEqual(['binDays', 'theme']);
  db.close();
});

it('removes an analysis that is not valid', () => {
  const db = openSqlite(
    libraryWith(`INSERT INTO analyses VALUES ('a1', 1, 'x', '{"entities":[{"mentions":7}]}', '2026-01-01')`),
  );
  expect(validateRows(db)).toEqual([]);
  expect(db.prepare('SELECT count(*) FROM analyses').pluck().get()).toBe(0);
  db.close();
});
