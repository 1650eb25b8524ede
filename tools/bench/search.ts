import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { resourcesFolder, resourcesIn } from '../../data/resources.ts';
import type { Db } from '../../data/store/sqlite/database.ts';
import { openLibrary } from '../../data/store/sqlite/open.ts';
import { saveArticle } from '../../data/store/revisions/save-article.ts';
import { flushSearchQueue, mergeSearchIndex } from '../../data/store/search/search-queue.ts';
import { searchArticles } from '../../data/store/search/search.ts';
import { generateArticle } from './generated.ts';
import { compareInputs, round, type Figure, type SpreadMeasurement } from './compare-inputs.ts';
import { createWords, type Words } from '../lib/zipf.ts';

const wordsPerArticle = 500;
const batch = 500;
const limit = 20;

interface Both {
  readonly db: Db;
  readonly bare: Database.Database;
  readonly articles: number;
  /** Seconds for storing all articles, for indexing them, and for the plain index. */
  readonly seconds: { readonly keep: number; readonly index: number; readonly bare: number };
  readonly textBytes: number;
}

const secondsOf = (work: () => void): number => {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1_000;
};

/** Creates the same articles in a library and in a minimal FTS5 table that supports snippets. */
function fill(folder: string, articles: number, words: Words): Both {
  const db = openLibrary({ folder, migrations: resourcesIn(resourcesFolder()).migrations });
  const bare = new Database(path.join(folder, 'bare.db'));
  bare.pragma('journal_mode = WAL');
  // The same setting as in the library.
  bare.pragma('cache_size = -65536');
  bare.exec(
    `CREATE VIRTUAL TABLE bare USING fts5 (title, body, tokenize = 'unicode61 remove_diacritics 2');
     INSERT INTO bare (bare, rank) VALUES ('rank', 'bm25(10.0, 1.0)')`,
  );
  const insert = bare.prepare('INSERT INTO bare (title, body) VALUES (?, ?)');
  const seconds = { keep: 0, index: 0, bare: 0 };
  let textBytes = 0;
  for (let done = 0; done < articles; done += batch) {
    const generated = Array.from({ length: Math.min(batch, articles - done) }, () =>
      generateArticle(words, wordsPerArticle),
    );
    for (const { text } of generated) textBytes += text.length;
    seconds.keep += secondsOf(() =>
      db.transaction(() => generated.forEach((each) => saveArticle(db, each, 'text')))(),
    );
    seconds.index += secondsOf(() => flushSearchQueue(db));
    seconds.bare += secondsOf(() =>
      bare.transaction(() => generated.forEach(({ title, text }) => insert.run(title, text)))(),
    );
    if ((done / batch) % 20 === 0) console.log(`${done.toLocaleString('en')} articles…`);
  }
  seconds.index += secondsOf(() => mergeSearchIndex(db));
  seconds.bare += secondsOf(() => bare.exec("INSERT INTO bare (bare) VALUES ('optimize')"));
  return { db, bare, articles, seconds, textBytes };
}

/** Two words that are neither in every text nor so rare that hardly any text has both. */
const twoWords = (words: Words): string =>
  [0, 1]
    .map(() => words.at(Math.floor(15 * Math.exp((words.random(1_000) / 1_000) * Math.log(200)))))
    .join(' ');

const bytesOf = (db: Database.Database, names: string): number =>
  Number(db.prepare('SELECT sum(pgsize) FROM dbstat WHERE name LIKE ?').pluck().get(names));

/** Times searches of a large library against plain FTS5, and measures the index size and import speed. */
export function benchSearch(articles = 100_000): { measurements: SpreadMeasurement[]; figures: Figure[] } {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-bench-'));
  const words = createWords();
  const { db, bare, seconds, textBytes } = fill(folder, articles, words);
  try {
    const size = `${articles.toLocaleString('en')} articles of ${wordsPerArticle} words`;
    const plain = bare.prepare(
      `SELECT rowid, title, snippet(bare, 1, '[', ']', '…', 32), rank FROM bare WHERE bare MATCH ? ORDER BY rank LIMIT ?`,
    );
    const queries = Array.from({ length: 200 }, () => twoWords(words));
    const prefixes = queries.map((query) =>
      query.slice(0, Math.max(query.indexOf(' ') + 4, query.length - 2)),
    );
    const measurements = [
      compareInputs({
        name: 'search two words, 20 results with snippets',
        size,
        inputs: queries,
        run: (query) => searchArticles(db, query, { limit }),
        baseline: { name: 'bare FTS5, ORDER BY rank, snippet()', run: (query) => plain.all(query, limit) },
      }),
      compareInputs({
        name: 'the same while the second word is typed',
        size,
        inputs: prefixes,
        run: (query) => searchArticles(db, query, { limit, typing: true }),
        baseline: { name: 'bare FTS5 with a prefix', run: (query) => plain.all(`${query}*`, limit) },
      }),
    ];
    const own = bytesOf(db, 'article_search%');
    const theirs = bytesOf(bare, 'bare%') - bytesOf(bare, 'bare_content');
    const rate = (took: number) => round(articles / took);
    return {
      measurements,
      figures: [
        { name: 'search index', unit: 'bytes', value: own, size },
        {
          name: 'search index of bare FTS5, without its copy of the texts',
          unit: 'bytes',
          value: theirs,
          size,
        },
        { name: 'search index as a share of the texts', unit: 'ratio', value: round(own / textBytes), size },
        {
          name: 'whole library on disk',
          unit: 'bytes',
          value: statSync(path.join(folder, 'library.db')).size,
          size,
        },
        {
          name: 'articles kept and indexed',
          unit: 'per second',
          value: rate(seconds.keep + seconds.index),
          size,
        },
        { name: 'articles indexed', unit: 'per second', value: rate(seconds.index), size },
        { name: 'articles indexed by bare FTS5', unit: 'per second', value: rate(seconds.bare), size },
      ],
    };
  } finally {
    db.close();
    bare.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
