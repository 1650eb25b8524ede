import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getRows } from '../../../data/store/sqlite/database.ts';
import { sql } from '../../../data/store/sqlite/sql.ts';
import { openTestLibrary } from '../../../data/testing/library.ts';
import type { CommandInput } from '../../../contract/commands.ts';
import { createTestApp } from '../../testing/headless-app.ts';
import type { TestApp } from '../../testing/headless-app.ts';

let app: TestApp;
beforeEach(() => {
  app = createTestApp();
});
afterEach(() => app.remove());

type Act = CommandInput<'corrections.add'>['act'];

const paste = async (text: string): Promise<string> => (await app.get('import.text', { text })).id ?? '';
const analyzed = async (articleId: string) => (await app.analyzed(articleId)).analysis;
const correct = async (articleId: string, act: Act, always = false): Promise<string> => {
  const id = randomUUID();
  await app.get('corrections.add', { id, articleId, textVersion: 1, always, act });
  return id;
};
const moscow = { kind: 'place', name: 'Moscow', span: null } as const;
const names = async (articleId: string) => (await analyzed(articleId))?.entities.map(({ name }) => name);

describe('corrections', () => {
  it('apply to the article, the export and the library, and can be reverted', async () => {
    const article = await paste('A day in Moscow. Then another in Moscow.');
    expect(await names(article)).toEqual(['Moscow']);
    const id = await correct(article, { act: 'rename', target: moscow, name: 'Moskva' });
    expect(await names(article)).toEqual(['Moskva']);
    expect(await app.get('corrections.list', { articleId: article })).toMatchObject([
      { id, always: false, applies: true },
    ]);
    const options = { frontMatter: true, entities: true };
    const [file] = await app.get('export.preview', { articleIds: [article], options });
    expect(file?.text).toContain('Moskva');
    expect(file?.text).toContain('“Moscow” is named “Moskva”');
    expect(await app.get('links.suggest', { query: 'moskva' })).toMatchObject([{ label: 'Moskva' }]);
    await app.get('corrections.delete', { ids: [id] });
    expect(await names(article)).toEqual(['Moscow']);
    expect(await app.get('links.suggest', { query: 'moskva' })).toEqual([]);
    await app.get('corrections.restore', { ids: [id] });
    expect(await names(article)).toEqual(['Moskva']);
  });

  it('apply to all articles if the user chooses so, otherwise to their article', async () => {
    const one = await paste('A day in Moscow.');
    const two = await paste('Another day in Moscow.');
    expect(await names(two)).toEqual(['Moscow']);
    const id = await correct(one, { act: 'remove', target: moscow });
    expect(await names(two)).toEqual(['Moscow']);
    await app.get('corrections.delete', { ids: [id] });
    await correct(one, { act: 'remove', target: moscow }, true);
    expect(await names(one)).toEqual([]);
    expect(await names(two)).toEqual([]);
    expect(await app.get('corrections.list', { articleId: two })).toMatchObject([{ applies: true }]);
  });

  it('add an entity from a selection', async () => {
    const article = await paste('Ada met Bo. Bo slept.');
    await analyzed(article);
    const span = { start: 8, end: 10 };
    await correct(article, { act: 'add', span, kind: 'person', name: 'Bo' });
    expect((await analyzed(article))?.entities).toMatchObject([
      { kind: 'person', name: 'Bo', mentions: [span, { start: 12, end: 14 }] },
    ]);
  });

  it('change the speaker of a quote, in the export too', async () => {
    const article = await paste('A letter came from Moscow. “The engine is ready.”');
    const speakers = async () => (await analyzed(article))?.quotes.map(({ speaker }) => speaker);
    expect(await speakers()).toEqual([null]);
    const quote = { start: 27, end: 49 };
    const id = await correct(article, { act: 'speaker', quote, speaker: moscow });
    expect(await speakers()).toEqual(['e1']);
    expect(await app.get('entities.details', { kind: 'place', name: 'Moscow' })).toMatchObject({
      quotes: [{ text: '“The engine is ready.”' }],
    });
    const options = { frontMatter: false, entities: true };
    const [file] = await app.get('export.preview', { articleIds: [article], options });
    expect(file?.text).toContain('“The engine is ready.” was said by “Moscow”');
    const db = openTestLibrary(app.folder);
    db.prepare('DELETE FROM analyses').run();
    db.close();
    expect(await speakers()).toEqual(['e1']);
    await app.get('corrections.delete', { ids: [id] });
    expect(await speakers()).toEqual([null]);
  });

  it('survive a new analysis, and those for all articles survive their article', async () => {
    const article = await paste('A day in Moscow.');
    await analyzed(article);
    await correct(article, { act: 'rename', target: moscow, name: 'Here' });
    await correct(article, { act: 'rename', target: moscow, name: 'Everywhere' }, true);
    const db = openTestLibrary(app.folder);
    db.prepare('DELETE FROM analyses').run();
    expect(await names(article)).toEqual(['Here']);
    db.prepare('DELETE FROM articles WHERE id = ?').run(article);
    expect(getRows(db, sql`SELECT always FROM corrections`)).toEqual([{ always: 1 }]);
    db.close();
  });

  it('are refused with a reason if they are not valid', async () => {
    const article = await paste('A day in Moscow.');
    const add = (more: object) =>
      app.fail('corrections.add', {
        id: randomUUID(),
        articleId: article,
        textVersion: 1,
        always: false,
        act: { act: 'add', span: { start: 0, end: 5_000 }, kind: 'person', name: 'x' },
        ...more,
      });
    expect((await add({})).code).toBe('bad-request');
    expect((await add({ textVersion: 9 })).code).toBe('conflict');
    const gone = await app.fail('corrections.delete', { ids: [randomUUID()] });
    expect(gone.code).toBe('not-found');
  });
});
