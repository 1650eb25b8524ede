import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestLibrary } from '../../../data/testing/library.ts';
import { createTestApp } from '../../testing/headless-app.ts';
import type { TestApp } from '../../testing/headless-app.ts';

let app: TestApp;
beforeEach(() => {
  app = createTestApp();
});
afterEach(() => app.remove());

const paste = async (text: string): Promise<string> => (await app.get('import.text', { text })).id ?? '';
const list = (more: object = {}) =>
  app.get('entities.list', { text: '', kind: null, offset: 0, limit: 50, ...more });
/** Requests the analysis of the whole library, and waits until it is complete. */
const listAll = async (more: object = {}) => {
  await app.get('analysis.requestAll', null);
  await app.until(async () => (await list()).pending === 0);
  return list(more);
};
const moscow = { kind: 'place', name: 'moscow' } as const;

describe('the entities of the library', () => {
  it('include articles that were never opened, except those that cannot be analyzed', async () => {
    await paste('A day in Moscow.');
    await paste('FAIL here, and Moscow.');
    await paste('Another day in Moscow. Moscow again.');
    // Reading the list starts nothing.
    const { pending } = await list();
    expect(pending).toBeGreaterThan(0);
    expect((await list()).pending).toBe(pending);
    const { total, entries } = await listAll();
    expect(total).toBe(1);
    // The sample mentions it twice.
    expect(entries).toMatchObject([{ kind: 'place', name: 'Moscow', articles: 3 }]);
    const told = { name: 'changed', payload: { topic: 'entities' } };
    await app.until(() => app.events.some((event) => isDeepStrictEqual(event, told)));
  });

  it('are filtered by words and kind', async () => {
    await listAll();
    expect((await list({ text: 'MOSC' })).total).toBe(1);
    expect((await list({ text: 'nothing' })).entries).toEqual([]);
    expect((await list({ kind: 'person' })).total).toBe(0);
  });

  it('have a page with articles, passages and details', async () => {
    const article = await paste('A day in Moscow. Then Moscow slept.');
    await listAll();
    const page = await app.get('entities.page', moscow);
    expect(page).toMatchObject({ name: 'Moscow', articles: 2 });
    expect(page?.inArticles).toContainEqual(expect.objectContaining({ articleId: article, mentions: 2 }));
    expect(await app.get('entities.passages', { ...moscow, articleId: article })).toEqual([
      { start: 9, end: 15, before: 'A day in ', mention: 'Moscow', after: '.' },
      { start: 22, end: 28, before: 'Then ', mention: 'Moscow', after: ' slept.' },
    ]);
    expect(await app.get('entities.details', moscow)).toMatchObject({ quotes: [], timeline: [], read: 2 });
    expect(await app.get('entities.page', { kind: 'person', name: 'Nobody' })).toBeNull();
    expect(await app.get('entities.named', { name: 'moscow' })).toEqual({ kind: 'place', name: 'Moscow' });
    expect(await app.get('entities.named', { name: 'Nobody' })).toBeNull();
  });

  it('list the articles of an entity in parts, those with the most mentions first', async () => {
    const twice = await paste('A day in Moscow. Then Moscow slept.');
    const thrice = await paste('Moscow, then Moscow, and again Moscow.');
    await listAll();
    const part = async (offset: number, limit: number) =>
      (await app.get('entities.articles', { ...moscow, offset, limit })).map(({ articleId }) => articleId);
    expect(await part(0, 2)).toEqual([thrice, twice]);
    expect(await part(1, 1)).toEqual([twice]);
    expect(await part(3, 60)).toEqual([]);
    expect((await app.get('entities.page', moscow))?.inArticles.map(({ articleId }) => articleId)).toEqual(
      await part(0, 60),
    );
  });

  it('change when articles are deleted or names are corrected', async () => {
    const article = await paste('A day in Moscow.');
    await listAll();
    await app.get('articles.delete', { ids: [article] });
    expect((await app.get('entities.page', moscow))?.articles).toBe(1);
    await app.get('articles.restore', { ids: [article] });
    await app.get('corrections.add', {
      id: randomUUID(),
      articleId: article,
      textVersion: 1,
      always: true,
      act: { act: 'rename', target: { kind: 'place', name: 'Moscow', span: null }, name: 'Moskva' },
    });
    expect((await list()).entries).toMatchObject([{ name: 'Moskva', articles: 2 }]);
  });

  it('can be rebuilt from the analyses', async () => {
    await listAll();
    const before = await list();
    const db = openTestLibrary(app.folder);
    db.exec(`DELETE FROM article_entities; DELETE FROM corrected_analyses;
      INSERT INTO entity_queue SELECT article_id, 1 FROM analyses`);
    db.close();
    await app.get('analysis.requestAll', null);
    expect(await list()).toEqual(before);
  });
});

it('finds places of a name in the gazetteer', async () => {
  const places = await app.get('entities.findPlaces', { name: 'Moscow' });
  expect(places[0]).toMatchObject({ name: 'Moscow', country: 'RU' });
  expect(places.some(({ country }) => country === 'US')).toBe(true);
  expect(await app.get('entities.findPlaces', { name: 'no place is called so' })).toEqual([]);
});
