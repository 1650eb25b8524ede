import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noLibraryFilter, type LibraryFilter, type LibrarySort } from '../../../core/model/library.ts';
import { findRelated } from '../../../data/store/library/related.ts';
import { getRow, run } from '../../../data/store/sqlite/database.ts';
import { sql } from '../../../data/store/sqlite/sql.ts';
import { createTestFolder, openTestLibrary } from '../../../data/testing/library.ts';
import { createTestApp } from '../../testing/headless-app.ts';
import type { TestApp } from '../../testing/headless-app.ts';

let app: TestApp;
beforeEach(async () => {
  app = createTestApp();
  const sample = await view();
  await app.get('articles.delete', { ids: sample });
  await app.get('articles.purge', { ids: sample });
});
afterEach(() => app.remove());

const add = async (text: string): Promise<string> => (await app.get('import.text', { text })).id ?? '';
const view = async (
  filter: Partial<LibraryFilter> = {},
  sort: LibrarySort = 'match',
  typing = false,
): Promise<string[]> =>
  (
    await app.get('library.view', {
      filter: { ...noLibraryFilter, ...filter, tags: [...(filter.tags ?? [])] },
      sort,
      typing,
    })
  ).ids;
const row = async (id: string) => (await app.get('library.rows', { ids: [id] }))[0];
const counts = async () => (await app.get('library.facets', null)).counts;

const harbour = 'The harbour gate\n\nThe master closed the gate before dawn, and nobody said why he had.';
const snow = 'Älter als Schnee\n\nSnow fell on Moscow all day, and nobody went out to look at the harbour.';

describe('the library’s list', () => {
  it('consists of ids in order, with rows on demand', async () => {
    const first = await add(harbour);
    const second = await add(snow);
    expect(await view()).toEqual([second, first]);
    expect(await view({}, 'oldest')).toEqual([first, second]);
    expect(await view({}, 'title')).toEqual([second, first]);
    expect(await view({}, 'longest')).toHaveLength(2);
    const rows = await app.get('library.rows', { ids: [first, 'nobody'] });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      id: first,
      state: 'unread',
      starred: false,
      archived: false,
      deletedAt: null,
    });
  });

  it('is searched while typing, with matches marked', async () => {
    const first = await add(harbour);
    const second = await add(snow);
    expect(await view({ query: 'harb' }, 'match', true)).toEqual([first, second]);
    expect(await view({ query: 'harb' })).toEqual([]);
    expect(await view({ query: 'harbour -gate' })).toEqual([second]);
    expect(await view({ query: 'harb' }, 'title', true)).toEqual([second, first]);
    const [hit] = await app.get('library.hits', { query: 'gate', typing: true, ids: [first] });
    expect(hit?.titleSpans).toEqual([{ start: 12, end: 16 }]);
    expect(hit?.spans.map(({ start, end }) => hit.snippet.slice(start, end))).toEqual(['gate']);
  });

  it('is filtered by reading state, tags, dates, entities and annotations', async () => {
    const a = await add(harbour);
    const b = await add(snow);
    await app.get('articles.setReadingPosition', { id: a, position: 5 });
    await app.get('articles.setTags', { id: a, tags: ['Ice'] });
    await app.get('articles.setNote', { id: b, note: 'cold' });
    await app.get('articles.mark', { ids: [b], state: 'read' });
    expect(await view({ state: 'reading' })).toEqual([a]);
    expect(await view({ state: 'unread' })).toEqual([]);
    expect(await view({ state: 'read' })).toEqual([b]);
    expect(await view({ tags: ['ICE'] })).toEqual([a]);
    await app.get('articles.setTags', { id: b, tags: ['ice', 'snow'] });
    expect(await view({ tags: ['Ice'] })).toEqual([b, a]);
    expect(await view({ tags: ['Ice', 'snow'] })).toEqual([b]);
    expect(await view({ tags: ['Ice', 'snow', 'fog'] })).toEqual([]);
    expect(await view({ withNotes: true })).toEqual([b]);
    expect(await view({ from: '2001-01-01', to: '2002-01-01' })).toEqual([]);
    expect(await view({ from: '2001-01-01' })).toHaveLength(2);
    expect((await app.analyzed(b)).status).toBe('ready');
    expect(await view({ entity: 'Moscow' })).toEqual([b]);
    expect(await view({ entity: 'Moscow', query: 'gate' })).toEqual([]);
    // As on the page of the entity: only its articles, including archived ones.
    const moscow = { kind: 'place', name: 'Moscow', span: null } as const;
    const act = { act: 'rename', target: moscow, name: 'Moscow Square' } as const;
    const correction = { id: randomUUID(), articleId: b, textVersion: 1, always: false, act };
    await app.get('corrections.add', correction);
    const c = await add('A third day in Moscow.');
    expect((await app.analyzed(c)).status).toBe('ready');
    await app.get('articles.mark', { ids: [c], archived: true });
    expect(await view({ entity: 'the moscow' })).toEqual([c]);
    expect(await view({ entity: 'square' })).toEqual([b]);
  });
});

describe('marks', () => {
  it('star, archive and read can be set and undone', async () => {
    const id = await add(harbour);
    await app.get('articles.setReadingPosition', { id, position: 5 });
    const back = await app.act('articles.mark', {
      ids: [id, 'nobody'],
      starred: true,
      archived: true,
      state: 'unread',
    });
    expect(await row(id)).toMatchObject({ starred: true, archived: true, state: 'unread', progress: 0 });
    expect(await view()).toEqual([]);
    expect(await view({ shelf: 'archive' })).toEqual([id]);
    expect(await view({ shelf: 'starred' })).toEqual([id]);
    // Search includes archived articles.
    expect(await view({ query: 'harbour' })).toEqual([id]);
    expect(await counts()).toMatchObject({ all: 0, archive: 1, starred: 1 });
    const again = await app.apply(back);
    expect(await row(id)).toMatchObject({ starred: false, archived: false, state: 'reading' });
    await app.apply(again);
    expect(await row(id)).toMatchObject({ starred: true, archived: true, state: 'unread', progress: 0 });
  });
});

describe('the trash', () => {
  it('keeps deleted articles with their annotations until it is emptied', async () => {
    const id = await add(harbour);
    await app.get('articles.setNote', { id, note: 'kept' });
    await app.get('articles.delete', { ids: [id] });
    expect(await view()).toEqual([]);
    expect(await view({ query: 'harbour' })).toEqual([]);
    expect(await view({ shelf: 'trash' })).toEqual([id]);
    expect((await row(id))?.deletedAt).not.toBeNull();
    await app.get('articles.restore', { ids: [id] });
    expect((await app.get('articles.get', { id })).note).toBe('kept');
    // Only articles in the trash are deleted permanently.
    expect(await app.get('articles.purge', { ids: [id] })).toEqual({ purged: 0 });
    await app.get('articles.delete', { ids: [id] });
    expect(await app.get('articles.purge', { ids: [id] })).toEqual({ purged: 1 });
    expect(await app.fail('articles.get', { id })).toMatchObject({ code: 'not-found' });
    expect(await counts()).toMatchObject({ all: 0, trash: 0 });
  });

  it('is emptied at the next start after the time that the user chose, and not before', async () => {
    const temp = createTestFolder();
    const first = createTestApp({ dataFolder: temp.path });
    await first.get('settings.set', { trashDays: 30 });
    const old = (await first.get('import.text', { text: harbour })).id ?? '';
    const young = (await first.get('import.text', { text: snow })).id ?? '';
    await first.get('articles.delete', { ids: [old, young] });
    await first.close();
    const db = openTestLibrary(temp.path);
    run(db, sql`UPDATE articles SET deleted_at = '2001-01-01T00:00:00.000Z' WHERE id = ${old}`);
    // The name in the database, which older versions read too.
    expect(getRow(db, sql`SELECT value FROM settings WHERE key = 'binDays'`)).toEqual({ value: '30' });
    db.close();
    const second = createTestApp({ dataFolder: temp.path });
    const { ids } = await second.get('library.view', {
      filter: { ...noLibraryFilter, tags: [], shelf: 'trash' },
      sort: 'match',
      typing: false,
    });
    expect(ids).toEqual([young]);
    await second.close();
    temp.remove();
  });

  it('does not add the sample again after it was permanently deleted', async () => {
    await app.close();
    const db = openTestLibrary(app.folder);
    expect(getRow(db, sql`SELECT count(*) AS n FROM articles`)).toEqual({ n: 0 });
    db.close();
    const again = createTestApp({ dataFolder: app.folder });
    const { hasSample, counts: numbers } = await again.get('library.facets', null);
    expect([hasSample, numbers.all]).toEqual([false, 0]);
    await again.get('articles.restoreSample', null);
    expect((await again.get('library.facets', null)).hasSample).toBe(true);
    await again.close();
  });
});

describe('what to read next', () => {
  const nextAfter = async (after: string, filter: Partial<LibraryFilter> = {}) =>
    app.get('library.nextUnread', {
      after,
      filter: { ...noLibraryFilter, ...filter, tags: [...(filter.tags ?? [])] },
      sort: 'oldest',
    });

  it('is the next unread article of the list, from its start again at the end', async () => {
    const a = await add(harbour);
    const b = await add(snow);
    const c = await add('Third\n\nA third article about snow and ice in the north.');
    expect(await nextAfter(a)).toMatchObject({ id: b, title: 'Älter als Schnee' });
    await app.get('articles.setReadingPosition', { id: b, position: 3 });
    expect((await nextAfter(a))?.id).toBe(c);
    expect((await nextAfter(c))?.id).toBe(a);
    // In the list of unread articles, an article that was begun keeps its place.
    expect((await nextAfter(b, { state: 'unread' }))?.id).toBe(c);
    expect((await nextAfter(a, { query: 'snow' }))?.id).toBe(c);
    await app.get('articles.mark', { ids: [a, c], archived: true });
    expect(await nextAfter(b)).toBeNull();
  });

  it('are articles that mention the same rare names', async () => {
    const a = await add(harbour);
    const b = await add(snow);
    const c = await add('Third\n\nA third article about snow and ice in the north.');
    await app.close();
    const db = openTestLibrary(app.folder);
    // What the background analysis has found by now.
    run(db, sql`DELETE FROM article_entities`);
    const mention = (id: string, ...names: readonly string[]) => {
      for (const name of names)
        run(
          db,
          sql`INSERT INTO article_entities VALUES (${id}, 'person', ${name}, ${name}, NULL, 1, 0, 0, 1)`,
        );
    };
    mention(a, 'xi', 'putin', 'merkel');
    mention(b, 'xi', 'putin');
    mention(c, 'xi');
    // One name in common is not enough.
    expect(findRelated(db, a)).toEqual([b]);
    mention(c, 'merkel');
    // Both have as many and as rare names in common.
    expect(findRelated(db, a).toSorted()).toEqual([b, c].toSorted());
    expect(findRelated(db, b)).toEqual([a]);
    db.close();
  });
});

describe('collections', () => {
  it('contain articles, and are restored with them', async () => {
    const a = await add(harbour);
    const b = await add(snow);
    const id = randomUUID();
    await app.get('collections.save', { id, name: ' Ice  and snow ' });
    expect(await app.fail('collections.save', { id: randomUUID(), name: 'ice and SNOW' })).toMatchObject({
      code: 'conflict',
    });
    expect(await app.get('collections.put', { id, articleIds: [a, b, 'nobody'], into: true })).toEqual({
      changed: 2,
    });
    expect(await app.get('collections.put', { id, articleIds: [a], into: true })).toEqual({ changed: 0 });
    expect(await app.get('collections.of', { articleIds: [a] })).toEqual([{ id, articles: 1 }]);
    expect(await view({ collectionId: id })).toHaveLength(2);
    expect(await view({ collectionId: id, query: 'snow' })).toEqual([b]);
    expect(await app.get('collections.put', { id, articleIds: [b], into: false })).toEqual({ changed: 1 });
    await app.get('collections.save', { id, name: 'Ice' });
    await app.get('collections.delete', { id });
    expect((await app.get('library.facets', null)).collections).toEqual([]);
    expect(await app.fail('collections.put', { id, articleIds: [a], into: true })).toMatchObject({
      code: 'not-found',
    });
    await app.get('collections.restore', { id });
    expect((await app.get('library.facets', null)).collections).toEqual([{ id, name: 'Ice', articles: 1 }]);
    expect(await view()).toHaveLength(2);
  });

  it('are undone in any order', async () => {
    const a = await add(harbour);
    const [first, second] = [randomUUID(), randomUUID()];
    const create = await app.act('collections.save', { id: first, name: 'Ice' });
    const put = await app.act('collections.put', { id: first, articleIds: [a], into: true });
    const recreate = await app.apply(create);
    const putAgain = await app.apply(put);
    await app.apply(recreate);
    expect((await app.get('library.facets', null)).collections).toEqual([
      { id: first, name: 'Ice', articles: 0 },
    ]);
    await app.apply(putAgain);
    expect(await app.get('collections.of', { articleIds: [a] })).toEqual([{ id: first, articles: 1 }]);

    const restore = await app.act('collections.delete', { id: first });
    await app.get('collections.save', { id: second, name: 'ice' });
    expect(await app.fail('undo.apply', { commands: [...restore] })).toMatchObject({ code: 'conflict' });
    expect((await app.get('library.facets', null)).collections).toEqual([
      { id: second, name: 'ice', articles: 0 },
    ]);
  });
});

describe('tags of many articles', () => {
  it('are added and removed, which can be undone', async () => {
    const a = await add(harbour);
    const b = await add(snow);
    await app.get('articles.setTags', { id: a, tags: ['Ice', 'old'] });
    const back = await app.act('articles.tag', { ids: [a, b], add: ['ice', 'new'], remove: ['OLD'] });
    expect((await row(a))?.tags).toEqual(['Ice', 'new']);
    expect((await row(b))?.tags).toEqual(['ice', 'new']);
    await app.apply(back);
    expect((await row(a))?.tags).toEqual(['Ice', 'old']);
    expect((await row(b))?.tags).toEqual([]);
  });
});
