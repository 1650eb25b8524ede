import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEntity } from '../../../core/model/analysis.ts';
import type { ExtractedArticle } from '../../../core/model/article.ts';
import { createMatcher } from '../../../core/search/match.ts';
import { parseQuery } from '../../../core/search/parse.ts';
import { wordsOfQuery } from '../../../core/search/query.ts';
import { saveAnalysis } from '../entities/analyses.ts';
import {
  deleteArticle,
  restoreArticle,
  setArticleNote,
  setArticleTags,
  setReadingPosition,
} from '../articles/articles.ts';
import { getRow, run } from '../sqlite/database.ts';
import type { Db } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';
import { createHighlight, updateHighlight } from '../highlights/highlights.ts';
import { deleteHighlight, restoreHighlight } from '../highlights/highlight-trash.ts';
import { saveArticle } from '../revisions/save-article.ts';
import { articleOf, createTestFolder, openTestLibrary } from '../../testing/library.ts';
import type { TestFolder } from '../../testing/library.ts';
import { checkSearchIndex, rebuildSearchIndex } from './search-check.ts';
import { countQueued, flushSearchQueue, mergeSearchIndex, queueOldFormats } from './search-queue.ts';
import { searchArticles } from './search.ts';

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

const add = (title: string, body: string, more: Partial<ExtractedArticle> = {}): string =>
  saveArticle(db, articleOf(body.split('\n'), { title, ...more }), 'text').id;
const found = (query: string): string[] => {
  flushSearchQueue(db);
  return searchArticles(db, query, { limit: 100, now: new Date(2024, 4, 10) }).results.map(
    ({ title }) => title,
  );
};
const highlight = (articleId: string, note: string, tags: string[] = []): string => {
  const id = randomUUID();
  createHighlight(db, {
    id,
    articleId,
    span: { start: 0, end: 3 },
    textVersion: 1,
    color: 'blue',
    note,
    tags,
  });
  return id;
};

describe('searching', () => {
  it('finds words anywhere, and ranks titles highest', () => {
    add('A quiet place', 'The harbour master closed the gate.');
    add('The harbour', 'Nothing else is said.');
    add('Elsewhere', 'Snow fell on the hills.');
    expect(found('harbour')).toEqual(['The harbour', 'A quiet place']);
    expect(found('harb*')).toHaveLength(2);
    expect(found('harbour gate')).toEqual(['A quiet place']);
    expect(found('harbour -gate')).toEqual(['The harbour']);
    expect(found('snow OR gate').toSorted()).toEqual(['A quiet place', 'Elsewhere']);
    expect(found('"the gate"')).toEqual(['A quiet place']);
    expect(found('"gate the"')).toEqual([]);
    expect(found('-harbour')).toEqual(['Elsewhere']);
    expect(found('-harbour -snow')).toEqual([]);
    expect(found('HÁRBOUR')).toHaveLength(2);
    expect(found('')).toHaveLength(3);
  });

  it('finds Chinese, Japanese, Korean and Thai by any part, single characters too', () => {
    add('中国', '他是中国人。');
    add('ねこ', '黒猫がビデオカメラを見た。');
    add('ไทย', 'เรียนภาษาไทยทุกวัน');
    add('한국', '한국은 아름답다.');
    expect(found('国人')).toEqual(['中国']);
    expect(found('人')).toEqual(['中国']);
    expect(found('中人')).toEqual([]);
    expect(found('カメラ')).toEqual(['ねこ']);
    expect(found('猫')).toEqual(['ねこ']);
    expect(found('ภาษา')).toEqual(['ไทย']);
    expect(found('한국')).toEqual(['한국']);
    expect(found('"黒猫がビデオ"')).toEqual(['ねこ']);
  });

  it('finds Arabic without its vowel points, however alef is written, and with "and" before it', () => {
    add('ميناء', 'يَبْدَأُ الصَّبَاحُ فِي المِينَاءِ مُبَكِّرًا. الأُمّ والإسلام وآثار.');
    for (const query of ['الصباح', 'الاسلام', 'اثار', 'الأم', '"الام والاسلام"', 'in:text اثار', 'الاسل*'])
      expect([query, found(query)]).toEqual([query, ['ميناء']]);
    expect(found('لاسلام')).toEqual([]);
  });

  it('shows snippet and title with their matches, and the place in the text', () => {
    const body = `${'Nothing of note. '.repeat(60)}\nThen the thin ice broke at the gate.\n${'More of nothing. '.repeat(60)}`;
    add('Thin walls', body);
    flushSearchQueue(db);
    const { total, results } = searchArticles(db, 'thin ice');
    const hit = results[0];
    expect(total()).toBe(1);
    expect(hit?.spans.map(({ start, end }) => hit.snippet.slice(start, end))).toEqual(['thin', 'ice']);
    expect(hit?.titleSpans).toEqual([{ start: 0, end: 4 }]);
    expect(hit?.part).toBe('body');
    const articleText = articleOf(body.split('\n')).text;
    expect(hit?.place && articleText.slice(hit.place.start, hit.place.end)).toBe('thin');
    expect(hit?.score).toBeGreaterThan(0);
  });

  it('filters by tag, site, author, day and annotations', () => {
    const a = add('A', 'Ice.', {
      siteName: 'The Guardian Nigeria',
      byline: 'By Ada Ümit',
      publishedAt: '2024-05-01',
      url: 'https://guardian.ng/a',
    });
    const b = add('B', 'Ice.', {
      publishedAt: '2023-01-02T10:00:00Z',
      url: 'https://example.org/guardian.ng',
    });
    setArticleTags(db, a, ['To Do']);
    highlight(b, '', ['Élan']);
    setArticleNote(db, a, 'A note of snow');
    expect(found('tag:"to do"')).toEqual(['A']);
    expect(found('tag:elan')).toEqual(['B']);
    expect(found('-tag:elan ice')).toEqual(['A']);
    expect(found('site:guardian')).toEqual(['A']);
    expect(found('site:guardian.ng')).toEqual(['A']);
    expect(found('by:umit')).toEqual(['A']);
    expect(found('ada')).toEqual(['A']);
    expect(found('after:2024')).toEqual(['A']);
    expect(found('before:2024')).toEqual(['B']);
    expect(found('ice after:2023-01-02 before:2023-01-03')).toEqual(['B']);
    expect(found('has:note')).toEqual(['A']);
    expect(found('has:highlight')).toEqual(['B']);
    expect(found('tag:elan OR snow').toSorted()).toEqual(['A', 'B']);
    expect(found('(tag:elan snow) OR by:umit')).toEqual(['A']);
    setReadingPosition(db, a, 2);
    expect(found('is:reading')).toEqual(['A']);
    expect(found('is:unread')).toEqual(['B']);
  });

  it('finds notes, also after changes', () => {
    const a = add('A', 'Ice and more.');
    setArticleNote(db, a, 'A lighthouse');
    const id = highlight(a, 'bright lantern');
    expect(found('lantern')).toEqual(['A']);
    expect(found('in:notes lantern')).toEqual(['A']);
    expect(found('in:notes ice')).toEqual([]);
    expect(found('"lighthouse bright"')).toEqual([]);
    flushSearchQueue(db);
    expect(searchArticles(db, 'lantern').results[0]).toMatchObject({
      part: 'notes',
      place: null,
      highlightId: id,
    });
    updateHighlight(db, id, { note: 'dark cellar' });
    expect(found('lantern')).toEqual([]);
    expect(found('cellar')).toEqual(['A']);
    deleteHighlight(db, id);
    expect(found('cellar')).toEqual([]);
    restoreHighlight(db, id);
    expect(found('cellar')).toEqual(['A']);
    setArticleNote(db, a, '');
    expect(found('lighthouse')).toEqual([]);
  });

  it('finds entities by name', () => {
    const a = add('A', 'Xi spoke.');
    const entity = (name: string, kind: 'person' | 'date', aliases: string[] = []) =>
      createEntity({ id: name, kind, name, aliases, mentions: [] });
    saveAnalysis(
      db,
      { articleId: a, textVersion: 1, engineVersion: '1' },
      {
        entities: [
          entity('Xi Jinping', 'person'),
          entity('Vladimir Putin', 'person', ['the Russian leader']),
          entity('noon', 'date'),
        ],
        quotes: [],
        dates: [],
      },
    );
    expect(found('entity:"xi jinping"')).toEqual(['A']);
    expect(found('entity:"jinping vladimir"')).toEqual([]);
    expect(found('jinping')).toEqual(['A']);
    expect(found('entity:"russian leader"')).toEqual(['A']);
    expect(found('noon')).toEqual([]);
  });

  it('finds only shown texts of articles that are not deleted', () => {
    const url = 'https://example.org/x';
    const id = add('Old', 'The first text.', { url });
    expect(found('first')).toEqual(['Old']);
    add('New', 'The second text.', { url });
    expect(found('first')).toEqual([]);
    expect(found('second')).toEqual(['New']);
    deleteArticle(db, id);
    // At once, without waiting for the queue.
    expect(searchArticles(db, 'second').results).toEqual([]);
    expect(checkSearchIndex(db)).toEqual([]);
    restoreArticle(db, id);
    // It was not taken out of the index, so it is not indexed again.
    expect(countQueued(db)).toBe(0);
    expect(found('second')).toEqual(['New']);
    run(db, sql`DELETE FROM articles WHERE id = ${id}`);
    expect(found('second')).toEqual([]);
    expect(countQueued(db)).toBe(0);
  });

  it('indexes an article that changed in the trash when it is restored', () => {
    const id = add('One', 'The first text.');
    found('first');
    deleteArticle(db, id);
    run(db, sql`UPDATE articles SET title = 'Another' WHERE id = ${id}`);
    expect(found('another')).toEqual([]);
    restoreArticle(db, id);
    expect(found('another')).toEqual(['Another']);
    deleteArticle(db, id);
    run(db, sql`UPDATE articles SET title = 'Third' WHERE id = ${id}`);
    restoreArticle(db, id);
    expect(found('third')).toEqual(['Third']);
    expect(checkSearchIndex(db)).toEqual([]);
  });

  it('indexes articles again that an older version indexed in another format', () => {
    add('Straße', 'الصَّبَاحُ');
    expect(found('الصباح')).toEqual(['Straße']);
    // As the program wrote it before vowel points were left out.
    run(
      db,
      sql`INSERT OR REPLACE INTO article_search (rowid, title, body, notes, entities, about)
      SELECT doc, 'strasse', 'الصَّبَاحُ', '', '', '' FROM search_docs`,
    );
    run(db, sql`UPDATE search_docs SET format = 1`);
    expect(found('الصباح')).toEqual([]);
    queueOldFormats(db);
    expect(found('الصباح')).toEqual(['Straße']);
    expect(checkSearchIndex(db)).toEqual([]);
  });

  it('answers any query', () => {
    add('A', 'Ice "and" (snow) 猫.');
    flushSearchQueue(db);
    const typed = fc
      .array(
        fc.constantFrom(
          'ice',
          '"',
          '(',
          ')',
          '-',
          '*',
          ' ',
          ':',
          'OR ',
          'tag:',
          'in:notes',
          'NEAR',
          '{',
          '^',
          '+',
          '2024',
          '猫',
          'é',
          "'",
          ';',
          '\0',
          '\u{F0000}',
          'after:',
        ),
        { maxLength: 25 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.oneof(typed, fc.string({ unit: 'binary' }), fc.string()),
        fc.boolean(),
        (text, typing) => {
          searchArticles(db, text, { typing });
        },
      ),
    );
    searchArticles(db, `(${'(a OR -b) '.repeat(1_000)}`);
  });

  it('finds a text exactly when the words can be marked in it', () => {
    const texts = [
      'The thin ice.',
      'thin, icy',
      'Ein dünnes Eis über ÉCLAIR',
      '他是中国人',
      '手机iPhone 猫',
      'ภาษาไทย',
      'well-known don’t',
      'e\u0301lan ﬁne Straße',
    ];
    for (const text of texts) add('.', text);
    flushSearchQueue(db);
    const pieces = [
      'thin',
      'ice',
      'ic',
      'dunnes',
      'eclair',
      'élan',
      'fine',
      'strasse',
      '中国',
      '国',
      '国人',
      '手机iphone',
      'iphone',
      '猫',
      'ภาษา',
      'well',
      'known',
      'don',
      "don't",
    ];
    for (const first of pieces)
      for (const query of [first, `${first}*`, ...pieces.map((next) => `"${first} ${next}"`)]) {
        const matcher = createMatcher(wordsOfQuery(parseQuery(query)));
        const marked = texts.filter((text) => matcher.find(text, 'body').length > 0).length;
        expect([query, searchArticles(db, query).total()]).toEqual([query, marked]);
      }
  });
});

describe('the index', () => {
  it('is checked, and rebuilt from the texts', () => {
    const a = add('A', 'Ice.');
    add('B', 'More ice.');
    expect(found('ice')).toHaveLength(2);
    expect(checkSearchIndex(db)).toEqual([]);
    run(db, sql`DELETE FROM search_docs WHERE article_id = ${a}`);
    expect(checkSearchIndex(db)).toEqual(['1 articles are missing in the search index']);
    rebuildSearchIndex(db);
    expect(countQueued(db)).toBe(2);
    expect(found('ice')).toHaveLength(2);
    expect(checkSearchIndex(db)).toEqual([]);
  });

  it('is filled in steps when there is little time, and is complete after an interruption', () => {
    for (let i = 0; i < 30; i += 1) add(`T${i}`, `Ice number ${i}.`);
    // Each look at the clock is 1 ms later than the one before.
    let time = 0;
    const waiting = flushSearchQueue(db, { budget: 10, now: () => (time += 1) });
    expect(waiting).toBeGreaterThan(0);
    expect(waiting).toBeLessThan(30);
    db.close();
    db = openTestLibrary(temp.path);
    expect(flushSearchQueue(db)).toBe(0);
    mergeSearchIndex(db);
    expect(searchArticles(db, 'ice').total()).toBe(30);
    expect(searchArticles(db, 'ice', { limit: 5 }).total()).toBe(30);
    expect(getRow(db, sql`SELECT count(*) AS n FROM search_docs`)).toEqual({ n: 30 });
  });
});

it('finds words next to references to notes', () => {
  const text = 'Passengers bring bread, a piano once1, and cats.';
  const start = text.indexOf('1');
  add('Ferry', text, {
    blocks: [
      {
        kind: 'paragraph',
        start: 0,
        end: text.length,
        marks: [{ kind: 'noteRef', start, end: start + 1, note: '1' }],
      },
    ],
  });
  expect(found('once')).toEqual(['Ferry']);
  expect(found('"piano once and cats"')).toEqual(['Ferry']);
  const [result] = searchArticles(db, 'once', { limit: 1, now: new Date(2024, 4, 10) }).results;
  expect(result?.spans.map(({ start: from, end }) => result.snippet.slice(from, end))).toEqual(['once']);
});
