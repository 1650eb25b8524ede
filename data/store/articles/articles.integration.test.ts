import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEntity } from '../../../core/model/analysis.ts';
import { getAnalysis, saveAnalysis } from '../entities/analyses.ts';
import * as articles from './articles.ts';
import { checkLibrary } from '../check/check.ts';
import type { Db } from '../sqlite/database.ts';
import { createHighlight } from '../highlights/highlights.ts';
import { restoreSample, seedSample } from '../sample/sample.ts';
import { saveArticle } from '../revisions/save-article.ts';
import { readSettings, writeSettings } from '../settings/settings.ts';
import { articleOf, createTestFolder, openTestLibrary, testResources } from '../../testing/library.ts';
import type { TestFolder } from '../../testing/library.ts';

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

describe('the library', () => {
  it('lists articles, newest first, with counts and progress', () => {
    const old = saveArticle(db, articleOf(['Old text here.']), 'text', '2026-01-01T00:00:00.000Z');
    const young = saveArticle(
      db,
      articleOf(['Young text.', 'It has four words.']),
      'paste',
      '2026-01-02T00:00:00.000Z',
    );
    const span = { start: 0, end: 3 };
    for (const note of ['', 'a note'])
      createHighlight(db, { id: randomUUID(), articleId: old.id, span, textVersion: 1, color: 'blue', note });
    articles.setArticleNote(db, old.id, 'on the whole');
    articles.setReadingPosition(db, old.id, 7);
    const [first, second] = articles.listArticles(db);
    expect(first).toMatchObject({
      id: young.id,
      words: 6,
      highlights: 0,
      notes: 0,
      progress: 0,
      source: 'paste',
    });
    expect(second).toMatchObject({ id: old.id, words: 3, highlights: 2, notes: 2, progress: 0.5 });
  });

  it('stores any text unchanged', () => {
    const article = articleOf(['NUL \0, a flag 🇰🇿, مرحبا, e\u0301', '\u2028']);
    const { id } = saveArticle(db, article, 'text');
    expect(articles.getArticleById(db, id)).toMatchObject({ text: article.text, blocks: article.blocks });
  });

  it('deletes and restores an article with its annotations', () => {
    const { id } = saveArticle(db, articleOf(['Text.']), 'text');
    articles.setArticleTags(db, id, ['b', 'a', 'B']);
    const before = articles.getArticleById(db, id);
    expect(before.tags).toEqual(['b', 'a']);
    articles.deleteArticle(db, id);
    articles.deleteArticle(db, id);
    expect(() => articles.getArticleById(db, id)).toThrow(/no longer in the library/);
    expect(() => articles.setArticleNote(db, id, 'x')).toThrow(/no longer in the library/);
    articles.restoreArticle(db, id);
    expect(articles.getArticleById(db, id)).toEqual(before);
    expect(() => articles.deleteArticle(db, 'nobody')).toThrow(/no longer in the library/);
    expect(() => articles.restoreArticle(db, 'nobody')).toThrow(/no longer in the library/);
  });
});

describe('the sample', () => {
  it('is added once, stays deleted, and is restored with its annotations', () => {
    seedSample(db, testResources.sample);
    seedSample(db, testResources.sample);
    const [sample] = articles.listArticles(db);
    expect(articles.listArticles(db)).toHaveLength(1);
    expect(sample?.source).toBe('sample');
    const id = sample?.id ?? '';
    articles.setArticleNote(db, id, 'mine');
    articles.deleteArticle(db, id);
    seedSample(db, testResources.sample);
    expect(articles.listArticles(db)).toEqual([]);
    expect(restoreSample(db, testResources.sample)).toBe(id);
    expect(restoreSample(db, testResources.sample)).toBe(id);
    expect(articles.getArticleById(db, id).note).toBe('mine');
  });

  it('can be added to a library that never had it', () => {
    const id = restoreSample(db, testResources.sample);
    expect(articles.getArticleById(db, id).source).toBe('sample');
  });
});

describe('analyses', () => {
  const analysis = {
    entities: [
      createEntity({
        id: 'e1',
        kind: 'place',
        name: 'Moscow',
        mentions: [{ start: 0, end: 6, text: 'Moscow', type: 'name' }],
      }),
    ],
    quotes: [],
    dates: [],
  };

  it('belong to one text and one engine', () => {
    const url = 'https://example.org/';
    const { id: articleId } = saveArticle(db, articleOf(['Moscow waits.'], { url }), 'html');
    const key = { articleId, textVersion: 1, engineVersion: '1' };
    saveAnalysis(db, key, analysis);
    expect(getAnalysis(db, key)).toEqual(analysis);
    expect(getAnalysis(db, { ...key, engineVersion: '2' })).toBeNull();
    saveArticle(db, articleOf(['Moscow waits no more.'], { url }), 'html');
    expect(getAnalysis(db, { ...key, textVersion: 2 })).toBeNull();
    // One that comes late, for the text from before, is dropped.
    const next = { ...key, textVersion: 2 };
    saveAnalysis(db, next, analysis);
    saveAnalysis(db, key, { entities: [], quotes: [], dates: [] });
    expect(getAnalysis(db, next)).toEqual(analysis);
  });
});

describe('settings', () => {
  it('are stored individually', () => {
    writeSettings(db, { theme: 'dark', textSize: 20 });
    writeSettings(db, { theme: 'sepia', colorNames: undefined });
    expect(readSettings(db)).toEqual({ theme: 'sepia', textSize: 20 });
  });
});

describe('checking the library', () => {
  it('reports inconsistencies', () => {
    const { id } = saveArticle(db, articleOf(['Moscow waits.']), 'text');
    const highlight = { id: randomUUID(), articleId: id, span: { start: 0, end: 6 }, textVersion: 1 };
    createHighlight(db, { ...highlight, color: 'blue' });
    saveAnalysis(
      db,
      { articleId: id, textVersion: 1, engineVersion: '1' },
      { entities: [], quotes: [], dates: [] },
    );
    expect(checkLibrary(db)).toEqual({ ok: true, problems: [] });
    db.exec("UPDATE article_versions SET text = 'Berlin waits no more.'");
    db.exec(
      `UPDATE analyses SET analysis = '{"entities":[],"quotes":[],"dates":[{"start":0,"end":99,"text":"x","value":null}]}'`,
    );
    db.pragma('foreign_keys = OFF');
    db.exec("INSERT INTO article_notes VALUES ('nobody', 'n', '2026-01-01')");
    const { ok, problems } = checkLibrary(db);
    expect(ok).toBe(false);
    expect(problems.join('\n')).toMatch(
      /article_notes names a row of articles.*blocks.*highlight.*analysis/s,
    );
  });
});
