import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { resourcesFolder, resourcesIn } from '../../../data/resources.ts';
import { setArticleNote, setArticleTags } from '../../../data/store/articles/articles.ts';
import { saveAnalysis } from '../../../data/store/entities/analyses.ts';
import { createHighlight } from '../../../data/store/highlights/highlights.ts';
import { saveArticle } from '../../../data/store/revisions/save-article.ts';
import { flushSearchQueue } from '../../../data/store/search/search-queue.ts';
import type { Db } from '../../../data/store/sqlite/database.ts';
import { readMigrations } from '../../../data/store/sqlite/migrations.ts';
import { openLibrary } from '../../../data/store/sqlite/open.ts';
import { inRoot } from '../../lib/paths.ts';
import { corpusVersion, createCorpus, type Corpus } from './corpus.ts';

/** The engine's version of the generated analyses. */
export const engineVersion = 'scale';

const { migrations } = resourcesIn(resourcesFolder());

/** Articles are written as the app writes them, but many in one transaction. */
const articlesPerTransaction = 500;
/** One article in so many is annotated. */
const annotatedEvery = 20;

function annotate(db: Db, articleId: string, number: number): void {
  for (const start of [0, 120, 400])
    createHighlight(db, {
      id: crypto.randomUUID(),
      articleId,
      span: { start, end: start + 60 },
      textVersion: 1,
      color: 'yellow',
    });
  setArticleNote(db, articleId, `A note on article ${number}`);
  setArticleTags(db, articleId, [`tag ${number % 400}`, 'to read']);
}

function addArticle(db: Db, corpus: Corpus, number: number): void {
  const { article, analysis } = corpus.next();
  const addedAt = new Date(Date.UTC(2015, 0, 1) + number * 3_600_000).toISOString();
  const { id } = saveArticle(db, article, article.url === null ? 'markdown' : 'web', addedAt);
  saveAnalysis(db, { articleId: id, textVersion: 1, engineVersion }, analysis);
  if (number % annotatedEvery === 0) annotate(db, id, number);
}

function build(folder: string, count: number): void {
  const db = openLibrary({ folder, migrations });
  try {
    db.pragma('synchronous = OFF');
    const corpus = createCorpus();
    for (let number = 0; number < count; number += articlesPerTransaction)
      db.transaction(() => {
        const end = Math.min(count, number + articlesPerTransaction);
        for (let i = number; i < end; i += 1) addArticle(db, corpus, i);
      })();
    flushSearchQueue(db);
  } finally {
    db.close();
  }
}

const cacheFolder = inRoot('node_modules', '.cache', 'scale');

/** The folder of a generated library, which is built if it is not in the cache. */
function cachedLibrary(count: number): string {
  // Migrations may be added before the last one while a version is developed.
  const schema = readMigrations(migrations).reduce((sum, { version }) => sum + version, 0);
  const name = `${count}-${corpusVersion}-${schema}`;
  const folder = path.join(cacheFolder, name);
  if (existsSync(folder)) return folder;
  mkdirSync(cacheFolder, { recursive: true });
  for (const old of readdirSync(cacheFolder))
    if (old.startsWith(`${count}-`)) rmSync(path.join(cacheFolder, old), { recursive: true, force: true });
  console.log(`Building a library of ${count.toLocaleString('en')} articles…`);
  const partial = mkdtempSync(path.join(cacheFolder, 'building-'));
  build(partial, count);
  renameSync(partial, folder);
  return folder;
}

/** A copy of a generated library that a benchmark may change; `remove` deletes it. */
export function copyLibrary(count: number): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-scale-'));
  cpSync(cachedLibrary(count), folder, { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
