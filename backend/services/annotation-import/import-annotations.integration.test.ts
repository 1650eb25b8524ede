import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { zipSync, strToU8 } from 'fflate';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anyItem, testContext } from '../../../core/export/testing/items.ts';
import { toJson } from '../../../core/export/to-json.ts';
import { toJsonLd } from '../../../core/export/to-json-ld.ts';
import {
  deleteArticle,
  getArticleById,
  listArticles,
  setArticleNote,
} from '../../../data/store/articles/articles.ts';
import { checkLibrary } from '../../../data/store/check/check.ts';
import type { Db } from '../../../data/store/sqlite/database.ts';
import { createHighlight, updateHighlight } from '../../../data/store/highlights/highlights.ts';
import { deleteHighlight } from '../../../data/store/highlights/highlight-trash.ts';
import { listHighlights } from '../../../data/store/highlights/find-highlights.ts';
import { assignHighlights, getHighlightValues } from '../../../data/store/highlights/highlight-values.ts';
import { saveArticle } from '../../../data/store/revisions/save-article.ts';
import { listFetchable } from '../../../data/store/articles/waiting-articles.ts';
import { articleOf, createTestFolder, openTestLibrary } from '../../../data/testing/library.ts';
import type { TestFolder } from '../../../data/testing/library.ts';
import { createAnnotationReader } from './annotation-reader.ts';
import { importAnnotations } from './import-annotations.ts';

const reader = createAnnotationReader();
afterAll(() => reader.close());
const importFrom = (db: Db, file: string) => importAnnotations({ db, reader }, file);

let temp: TestFolder;
let db: Db;
beforeEach(() => {
  temp = createTestFolder();
  db = openTestLibrary(temp.path);
});
afterEach(() => {
  db.close();
  temp.remove();
});

const write = (name: string, content: string | Uint8Array): string => {
  const file = path.join(temp.path, name);
  writeFileSync(file, content);
  return file;
};

const paragraphs = [
  'The gate was shut at night.',
  'Nobody knew who had the key, and the sea was loud.',
  'It opened.',
];
const row = (id: string, exact: string, more: object = {}) => ({
  id,
  uri: 'http://www.example.org/gate/?utm_source=mail',
  text: `note ${id}`,
  tags: ['sea'],
  created: '2023-01-02T03:04:05Z',
  document: { title: ['The gate'] },
  target: [{ source: 'x', selector: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }] }],
  ...more,
});
const hypothesis = (...rows: object[]): string =>
  write('h.json', JSON.stringify({ total: rows.length, rows }));

/** The content of the library that a user can see. */
const snapshot = () =>
  listArticles(db).map(({ id, ...summary }) => ({
    ...summary,
    note: getArticleById(db, id).note,
    highlights: listHighlights(db, id).map(({ articleId: _article, ...highlight }) => highlight),
  }));

describe('importing annotations', () => {
  it('adds them to their article, and changes nothing the second time', async () => {
    const { id } = saveArticle(db, articleOf(paragraphs, { url: 'https://example.org/gate' }), 'html');
    const page = row('p', '', { target: [{ source: 'x' }], tags: [] });
    const file = hypothesis(row('a', 'who had the key'), row('b', 'words that are nowhere here'), page, {
      odd: 1,
    });
    const report = await importFrom(db, file);
    expect(report).toMatchObject({ imported: 3, orphaned: 1, waiting: 0, skipped: 0, failed: 1 });
    expect(report.items.map(({ place, status }) => [place, status])).toEqual([
      ['item 4', 'failed'],
      ['item 3', 'imported'],
      ['item 1', 'imported'],
      ['item 2', 'orphaned'],
    ]);
    const [placed, orphan] = listHighlights(db, id);
    const start = paragraphs.join('\n').indexOf('who had');
    expect(placed).toMatchObject({
      anchor: { span: { start } },
      state: 'exact',
      note: 'note a',
      tags: ['sea'],
      createdAt: '2023-01-02T03:04:05.000Z',
    });
    expect(orphan).toMatchObject({
      state: 'orphaned',
      anchor: { quote: { exact: 'words that are nowhere here' } },
    });
    expect(getArticleById(db, id).note).toBe('note p');

    // Placed by hand, and undone.
    const lost = orphan?.id ?? '';
    const made = getHighlightValues(db, lost)?.anchor;
    updateHighlight(db, lost, { span: { start: 0, end: 8 } });
    expect(listHighlights(db, id).every(({ state }) => state === 'exact')).toBe(true);
    assignHighlights(db, [{ id: lost, anchor: made }]);
    expect(listHighlights(db, id).find((each) => each.id === lost)).toMatchObject({
      state: 'orphaned',
      anchor: { quote: { exact: 'words that are nowhere here' } },
    });

    const before = snapshot();
    expect(await importFrom(db, file)).toMatchObject({
      imported: 0,
      orphaned: 0,
      skipped: 3,
      failed: 1,
    });
    expect(snapshot()).toEqual(before);
    expect(checkLibrary(db)).toEqual({ ok: true, problems: [] });
  });

  it('does not change items that the user has changed or deleted since', async () => {
    const { id } = saveArticle(db, articleOf(paragraphs, { url: 'https://example.org/gate' }), 'html');
    const page = row('p', '', { target: [{ source: 'x' }], tags: [] });
    const file = hypothesis(row('a', 'who had the key'), row('b', 'It opened'), page);
    await importFrom(db, file);
    const [first, second] = listHighlights(db, id);
    updateHighlight(db, first?.id ?? '', { note: 'my own', color: 'blue' });
    deleteHighlight(db, second?.id ?? '');
    setArticleNote(db, id, 'rewritten');
    const before = snapshot();
    await importFrom(db, file);
    expect(snapshot()).toEqual(before);
    deleteArticle(db, id);
    await importFrom(db, file);
    expect(listArticles(db)).toEqual([]);
  });

  it('keeps the rest on an article without a text, and places them when the text is added', async () => {
    const file = hypothesis(row('a', 'who had the key'), row('b', 'gone for good'));
    expect(await importFrom(db, file)).toMatchObject({ imported: 2, waiting: 2, orphaned: 0 });
    const [waiting] = listArticles(db);
    const id = waiting?.id ?? '';
    expect(waiting).toMatchObject({ title: 'The gate', siteName: 'example.org', words: 0, highlights: 2 });
    expect(listHighlights(db, id).map(({ state }) => state)).toEqual(['orphaned', 'orphaned']);
    expect(checkLibrary(db)).toEqual({ ok: true, problems: [] });

    expect(listFetchable(db)).toEqual([id]);
    // With another spelling of its URL.
    expect(saveArticle(db, articleOf(paragraphs, { url: 'https://example.org/gate' }), 'web').id).toBe(id);
    expect(listFetchable(db)).toEqual([]);
    expect(listHighlights(db, id).map(({ state, note }) => [state, note])).toEqual([
      ['moved', 'note a'],
      ['orphaned', 'note b'],
    ]);
    const [, orphan] = listHighlights(db, id);
    updateHighlight(db, orphan?.id ?? '', { span: { start: 0, end: 8 } });
    expect(listHighlights(db, id).map(({ state }) => state)).toEqual(['exact', 'moved']);
    expect(checkLibrary(db)).toEqual({ ok: true, problems: [] });
  });

  it('matches an article by title and author, or by title when it contains the quoted words', async () => {
    const { id } = saveArticle(
      db,
      articleOf(paragraphs, { title: 'The Gate!', byline: 'Ana Clerk' }),
      'text',
    );
    const clippings = (book: string, words: string) =>
      `${book}\n- Your Highlight on Location 1-2 | Added on Sunday, December 18, 2022 3:19:56 PM\n\n${words}\n==========\n`;
    const file = write(
      'My Clippings.txt',
      clippings('The gate (Clerk, Ana)', 'the sea was loud') +
        clippings('The gate', 'It opened.') +
        clippings('The gate (Other, Bo)', 'the sea was loud'),
    );
    expect(await importFrom(db, file)).toMatchObject({ format: 'kindle', imported: 3, waiting: 1 });
    expect(listHighlights(db, id)).toHaveLength(2);
    expect(listFetchable(db)).toEqual([]);
    const book = articleOf(['Before the sea was loud and after.'], { title: 'The Gate', byline: 'Bo Other' });
    const { id: other } = saveArticle(db, book, 'epub');
    expect(listHighlights(db, other)).toMatchObject([
      { state: 'moved', anchor: { quote: { exact: 'the sea was loud' } } },
    ]);
  });

  it('reads an archive with texts', async () => {
    const metadata = [
      {
        id: 'o',
        slug: 's',
        title: 'The gate',
        url: 'https://example.org/g',
        labels: ['sea'],
        savedAt: '2020-01-01T00:00:00Z',
      },
    ];
    const html = `<div><article>${paragraphs.map((words) => `<p>${words.repeat(3)}</p>`).join('')}</article></div>`;
    const zip = zipSync({
      'metadata_0_to_20.json': strToU8(JSON.stringify(metadata)),
      'content/s.html': strToU8(html),
      'highlights/s.md': strToU8('> It opened.It opened.It opened. \n\nmine'),
    });
    const report = await importFrom(db, write('omnivore.zip', zip));
    expect(report).toMatchObject({ format: 'omnivore', imported: 1, orphaned: 0, waiting: 0 });
    const [article] = listArticles(db);
    expect(article).toMatchObject({ title: 'The gate', tags: ['sea'], addedAt: '2020-01-01T00:00:00.000Z' });
    expect(listHighlights(db, article?.id ?? '')).toMatchObject([{ state: 'exact', note: 'mine' }]);
  });

  it('adds pages of which only the URL is known, quickly', async () => {
    const rows = Array.from(
      { length: 2_000 },
      (_, n) => `Page ${n},https://example.org/${n},1600000000,a|b,unread`,
    );
    const file = write('part.csv', ['title,url,time_added,tags,status', ...rows].join('\n'));
    expect(await importFrom(db, file)).toMatchObject({
      format: 'pocket',
      imported: 2_000,
      waiting: 2_000,
    });
    expect(await importFrom(db, file)).toMatchObject({ imported: 0, skipped: 2_000 });
    expect(listArticles(db)).toHaveLength(2_000);
  });

  it('adds an article without an address, an author and a text once', async () => {
    const articles = [{ title: 'Untold', highlights: [], text: '', blocks: [] }, {}];
    const file = write('own.json', JSON.stringify({ format: 'lectern', version: 1, articles }));
    expect(await importFrom(db, file)).toMatchObject({ imported: 2, waiting: 2 });
    expect(await importFrom(db, file)).toMatchObject({ imported: 0 });
    expect(listArticles(db)).toHaveLength(2);
  });

  it('adds a page with an invalid address once', async () => {
    const file = write(
      'part.csv',
      'title,url,time_added,tags,status\nT,https://a<b.example/,1600000000,,unread\n',
    );
    expect(await importFrom(db, file)).toMatchObject({ imported: 1 });
    expect(await importFrom(db, file)).toMatchObject({ imported: 0, skipped: 1 });
  });

  it.each([
    ['nothing.txt', 'Just a text.', 'unsupported'],
    ['cut.json', '{"rows": [', 'unsupported'],
    ['cut.zip', 'PK\u0003\u0004 and then nothing', 'unsupported'],
  ])('refuses %s with words', async (name, content, code) => {
    await expect(importFrom(db, write(name, content))).rejects.toMatchObject({ code });
  });
});

describe('export and import between two libraries', () => {
  it.each([
    ['JSON', true],
    ['JSON-LD', false],
  ])('%s gives the same annotations', async (_name, json) => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(anyItem, async (item) => {
        run += 1;
        const here = path.join(temp.path, `run-${run}`);
        const other = openTestLibrary(here);
        try {
          const { id: wished, ...extracted } = item.article;
          const url = `https://example.org/${wished}`;
          const { id } = saveArticle(db, { ...extracted, url }, 'html', undefined, { id: randomUUID() });
          for (const { id: own, anchor, color, note, tags } of item.highlights)
            createHighlight(db, {
              id: `${own.slice(0, -4)}${String(run).padStart(4, '0')}`,
              articleId: id,
              span: anchor.span,
              textVersion: 1,
              color,
              note,
              tags,
            });
          setArticleNote(db, id, item.article.note);
          const articleOut = getArticleById(db, id);
          const out = listHighlights(db, id);
          const items = [{ article: articleOut, highlights: out, analysis: null }];
          // Lectern's JSON contains the text; a W3C annotation needs the article in the library.
          if (!json) saveArticle(other, { ...extracted, url }, 'html', undefined, { id });
          const file = path.join(here, 'out.json');
          writeFileSync(file, json ? toJson(items, testContext) : toJsonLd(items));
          const report = await importFrom(other, file);
          expect(report).toMatchObject({ orphaned: 0, waiting: 0, failed: 0 });
          if (report.items.length === 0) return;
          expect(listHighlights(other, id)).toEqual(out);
          expect(getArticleById(other, id).note).toBe(articleOut.note);
          if (json)
            expect(getArticleById(other, id)).toMatchObject({
              text: articleOut.text,
              blocks: articleOut.blocks,
            });
          const again = await importFrom(other, file);
          expect(again).toMatchObject({ imported: 0 });
          expect(listHighlights(other, id)).toEqual(out);
        } finally {
          other.close();
        }
      }),
      { numRuns: 20 },
    );
  });
});
