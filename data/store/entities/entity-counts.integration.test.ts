import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEntity } from '../../../core/model/analysis.ts';
import type { Analysis, EntityKind } from '../../../core/model/analysis.ts';
import {
  articleOf,
  copyMigrationsUpTo,
  createTestFolder,
  openTestLibrary,
  testResources,
} from '../../testing/library.ts';
import type { TestFolder } from '../../testing/library.ts';
import { purgeArticles, setArticlesDeleted } from '../library/trash.ts';
import { saveArticle, updateArticle } from '../revisions/save-article.ts';
import type { Db } from '../sqlite/database.ts';
import { readMigrations } from '../sqlite/migrations.ts';
import { openInMemory } from '../sqlite/open-sqlite.ts';
import { openLibrary } from '../sqlite/open.ts';
import { saveAnalysis } from './analyses.ts';
import { forgetEntities, indexQueuedEntities } from './article-entities.ts';
import { checkEntityCounts, rebuildEntityCounts } from './entity-counts.ts';
import { getEntityPage, listLibraryEntities } from './library-entities.ts';

const everything = { text: '', kind: null };
const firstPage = { offset: 0, limit: 500 };

function openEmpty(): Db {
  const db = openInMemory();
  db.pragma('foreign_keys = ON');
  for (const { sql } of readMigrations(testResources.migrations)) db.exec(sql);
  return db;
}

const names = ['Anna Ames', 'ANNA AMES', 'Oslo', 'the Sea', 'Sea', 'Søren', 'Soren'] as const;
const kinds = ['person', 'place', 'money'] as const satisfies readonly EntityKind[];

const entity = fc.record({
  kind: fc.constantFrom(...kinds),
  name: fc.constantFrom(...names),
  mentions: fc.nat({ max: 3 }),
  description: fc.constantFrom(null, 'a poet', 'a town'),
});
const analysis = fc.array(entity, { maxLength: 5 }).map((entities): Analysis => ({
  entities: entities.map(({ kind, name, mentions, description }, index) =>
    createEntity({
      id: `${index}`,
      kind,
      name,
      description,
      mentions: Array.from({ length: mentions }, (_, at) => ({
        start: at,
        end: at + 1,
        text: 'x',
        type: 'name' as const,
      })),
    }),
  ),
  quotes: entities.slice(0, 1).map(() => ({
    start: 0,
    end: 1,
    text: 'x',
    kind: 'direct' as const,
    speaker: '0',
    speakerText: '',
    cue: null,
  })),
  dates: [],
}));

const ids = ['a', 'b', 'c', 'd'] as const;
const id = fc.constantFrom(...ids);
const act = fc.oneof(
  { weight: 3, arbitrary: fc.record({ act: fc.constant('analyze' as const), id, analysis }) },
  fc.record({ act: fc.constantFrom('delete' as const, 'restore' as const, 'purge' as const), id }),
  fc.record({
    act: fc.constantFrom('add' as const, 'update' as const, 'forget' as const, 'index' as const),
    id,
  }),
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

const has = (db: Db, articleId: string): boolean =>
  db.prepare('SELECT 1 FROM articles WHERE id = ?').get(articleId) !== undefined;

function perform(db: Db, each: Act, step: number): void {
  if (each.act === 'add') {
    if (!has(db, each.id))
      saveArticle(db, articleOf([`${each.id} ${step}`]), 'paste', undefined, { id: each.id });
    return;
  }
  if (each.act === 'index') return void indexQueuedEntities(db, 1);
  if (!has(db, each.id)) return;
  const isLive = db.prepare('SELECT deleted_at FROM articles WHERE id = ?').pluck().get(each.id) === null;
  const version = Number(db.prepare('SELECT text_version FROM articles WHERE id = ?').pluck().get(each.id));
  switch (each.act) {
    case 'analyze':
      return saveAnalysis(
        db,
        { articleId: each.id, textVersion: version, engineVersion: '1' },
        each.analysis,
      );
    case 'delete':
      return void setArticlesDeleted(db, [each.id], true);
    case 'restore':
      return void setArticlesDeleted(db, [each.id], false);
    case 'purge':
      return void purgeArticles(db, [each.id]);
    case 'update':
      if (isLive) updateArticle(db, each.id, articleOf([`${each.id} ${step}`]));
      return;
    case 'forget':
      return forgetEntities(db, [each.id]);
  }
}

/** What the list should contain, computed from the rows of all articles in the library. */
const computed = (db: Db): unknown[] =>
  db
    .prepare(
      `SELECT e.kind, e.name_key AS nameKey,
         (SELECT x.name FROM article_entities x JOIN articles b ON b.id = x.article_id AND b.deleted_at IS NULL
          WHERE x.kind = e.kind AND x.name_key = e.name_key
          GROUP BY x.name ORDER BY count(*) DESC, length(x.name) DESC, x.name LIMIT 1) AS name,
         max(e.description) AS description, count(*) AS articles, sum(e.mentions) AS mentions, sum(e.quotes) AS quotes
       FROM article_entities e JOIN articles a ON a.id = e.article_id WHERE a.deleted_at IS NULL
       GROUP BY e.kind, e.name_key ORDER BY articles DESC, mentions DESC, e.name_key, e.kind`,
    )
    .all();

describe('the counts of names', () => {
  it('are those of the articles in the library after any sequence of changes', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const db = openEmpty();
        for (const [step, each] of [
          ...ids.map((one) => ({ act: 'add' as const, id: one })),
          ...acts,
        ].entries())
          perform(db, each, step);
        while (indexQueuedEntities(db, 10));
        const { total, entries } = listLibraryEntities(db, everything, firstPage);
        const byPlace = (one: { kind: string; nameKey: string }): string => `${one.nameKey} ${one.kind}`;
        const order = <T extends { kind: string; nameKey: string }>(all: readonly T[]): T[] =>
          all.toSorted((one, other) => (byPlace(one) < byPlace(other) ? -1 : 1));
        expect(order(entries)).toEqual(order(computed(db) as typeof entries));
        expect(total).toBe(entries.length);
        expect(checkEntityCounts(db)).toEqual([]);
        db.close();
      }),
      { numRuns: 60 },
    );
  });

  it('are counted again when they were damaged', () => {
    const db = openEmpty();
    for (const each of ids.slice(0, 2)) {
      perform(db, { act: 'add', id: each }, 0);
      saveAnalysis(
        db,
        { articleId: each, textVersion: 1, engineVersion: '1' },
        {
          entities: [createEntity({ id: '1', kind: 'place', name: 'Oslo', mentions: [] })],
          quotes: [],
          dates: [],
        },
      );
    }
    const before = listLibraryEntities(db, everything, firstPage);
    db.exec('UPDATE library_entities SET articles = 9; DELETE FROM entity_spellings');
    expect(checkEntityCounts(db)).toEqual(['the counts of 1 names are not those of their articles']);
    rebuildEntityCounts(db);
    expect(checkEntityCounts(db)).toEqual([]);
    expect(listLibraryEntities(db, everything, firstPage)).toEqual(before);
    db.close();
  });
});

describe('a library from before the counts', () => {
  let temp: TestFolder;
  beforeEach(() => {
    temp = createTestFolder();
  });
  afterEach(() => temp.remove());

  it('is counted when it is opened', () => {
    const folder = `${temp.path}/library`;
    const old = openLibrary({ folder, migrations: copyMigrationsUpTo(99, `${temp.path}/migrations`) });
    const insert = old.prepare(
      `INSERT INTO article_entities (article_id, kind, name_key, name, description, mentions, quotes, first_start)
       VALUES (?, ?, ?, ?, ?, ?, 0, 0)`,
    );
    for (const [index, each] of ids.entries()) {
      saveArticle(old, articleOf([`Article ${each}.`]), 'paste', undefined, { id: each });
      insert.run(
        each,
        'place',
        'oslo',
        index === 0 ? 'OSLO' : 'Oslo',
        index === 1 ? 'a town' : null,
        index + 1,
      );
      old.prepare('INSERT INTO indexed_entities VALUES (?)').run(each);
    }
    old.prepare("UPDATE articles SET deleted_at = '2026-01-01T00:00:00.000Z' WHERE id = 'd'").run();
    old
      .prepare(
        `INSERT INTO analyses VALUES ('c', 1, '1', '{"entities":[],"quotes":[],"dates":[]}', '2026-01-01T00:00:00.000Z')`,
      )
      .run();
    old.prepare("DELETE FROM indexed_entities WHERE article_id = 'c'").run();
    old.close();
    const db = openTestLibrary(folder);
    expect(listLibraryEntities(db, everything, firstPage).entries).toEqual([
      {
        kind: 'place',
        nameKey: 'oslo',
        name: 'Oslo',
        description: 'a town',
        articles: 3,
        mentions: 6,
        quotes: 0,
      },
    ]);
    expect(checkEntityCounts(db)).toEqual([]);
    // What was not indexed yet is indexed now: the analysis of this article has no names any more.
    expect(indexQueuedEntities(db, 10)).toBe(false);
    expect(getEntityPage(db, 'place', 'Oslo')).toMatchObject({ articles: 2, mentions: 3 });
    db.close();
  });
});
