import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Undo } from '../../../contract/reply.ts';
import { openTestLibrary } from '../../../data/testing/library.ts';
import { createTestApp, type TestApp } from '../../testing/headless-app.ts';
import { dumpUserData, knownIds } from '../../testing/user-data.ts';
import { messageRef } from '../../../messages/message-keys.ts';

let app: TestApp;
let folder = '';
beforeEach(() => {
  app = createTestApp();
  folder = path.join(app.folder, 'inputs');
  mkdirSync(folder);
});
afterEach(() => app.remove());

const put = (name: string, content: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};
/** Imports files as one batch; returns its undo, as the window gets it when the summary is closed. */
async function importBatch(...paths: string[]): Promise<Undo | undefined> {
  await app.importedFiles(paths);
  const batch = (await app.get('import.batches', null)).at(-1);
  const reply = await app.ask('import.dismiss', { id: batch?.id ?? '' });
  return reply.ok ? reply.undo : undefined;
}
const withoutSample = async () => {
  const all = await app.get('articles.list', null);
  return all
    .filter(({ source }) => source !== 'sample')
    .map(({ title }) => title)
    .toSorted();
};

describe('undo of an import', () => {
  it('moves all articles of a batch to the trash, and redo takes them out', async () => {
    const undo = await importBatch(put('a.md', '# Ice\n\nThin ice.'), put('b.md', '# Snow\n\nDeep snow.'));
    expect(undo?.label).toEqual(messageRef('undo.importArticles', { count: 2 }));
    expect(undo?.undone).toEqual(messageRef('undo.importUndone'));
    const redo = await app.apply(undo?.commands ?? []);
    expect(await withoutSample()).toEqual([]);
    const again = await app.apply(redo);
    expect(await withoutSample()).toEqual(['Ice', 'Snow']);
    await app.apply(again);
    expect(await withoutSample()).toEqual([]);
  });

  it('names the article if there is one', async () => {
    expect((await importBatch(put('a.md', '# Ice\n\nThin ice.')))?.label).toEqual(
      messageRef('undo.importOf', { title: 'Ice' }),
    );
  });

  it('is not offered where nothing was changed', async () => {
    const file = put('a.md', '# Ice\n\nThin ice.');
    await importBatch(file);
    expect(await importBatch(file)).toBeUndefined();
    expect(await importBatch(path.join(folder, 'missing.md'), put('empty.md', ''))).toBeUndefined();
  });

  it('covers pasted text', async () => {
    const undo = await app.act('import.text', { text: 'Ice\n\nThin ice on the harbour.' });
    await app.apply(await app.apply(undo));
    expect(await withoutSample()).toHaveLength(1);
    await app.apply(undo);
    expect(await withoutSample()).toEqual([]);
  });

  it('keeps later additions of the user', async () => {
    const undo = await importBatch(put('a.md', '# Ice\n\nThin ice.'));
    const id = (await app.get('articles.list', null)).find(({ title }) => title === 'Ice')?.id ?? '';
    const highlightId = randomUUID();
    const span = { start: 0, end: 3 };
    await app.get('highlights.create', {
      id: highlightId,
      articleId: id,
      span,
      textVersion: 1,
      color: 'blue',
      note: 'mine',
    });
    await app.get('articles.setTags', { id, tags: ['sea'] });
    await app.get('articles.setNote', { id, note: 'A note.' });
    await app.apply(undo?.commands ?? []);
    expect(await withoutSample()).toEqual([]);
    await app.get('articles.restore', { ids: [id] });
    expect(await app.get('articles.get', { id })).toMatchObject({ tags: ['sea'], note: 'A note.' });
    expect(await app.get('highlights.list', { articleId: id })).toMatchObject([
      { id: highlightId, note: 'mine' },
    ]);
  });

  it('restores the version and the details of an updated article, and its place in the trash', async () => {
    const db = openTestLibrary(app.folder);
    const url = 'https://example.org/ice';
    const page = (title: string, text: string) =>
      `<html><head><title>${title}</title><link rel="canonical" href="${url}"></head><body><article><h1>${title}</h1>${`<p>${text}</p>`.repeat(4)}</article></body></html>`;
    const old = 'The ice came late this year, and the boats stayed out for weeks.';
    await app.importedFiles([put('a.html', page('Ice', old))]);
    const id = (await app.get('articles.list', null)).find(({ title }) => title === 'Ice')?.id ?? '';
    await app.get('articles.delete', { ids: [id] });
    const known = knownIds(db);
    const before = dumpUserData(db, known);
    const undo = await importBatch(
      put('b.html', page('Ice', `${old} Then they went home, and nobody stayed.`)),
    );
    const after = dumpUserData(db, known);
    expect(after).not.toEqual(before);
    const redo = await app.apply(undo?.commands ?? []);
    expect(dumpUserData(db, known)).toEqual(before);
    await app.apply(redo);
    expect(dumpUserData(db, known)).toEqual(after);
    db.close();
  });

  it('covers a batch that is retried', async () => {
    await app.importedFiles([put('a.md', '# Ice\n\nThin ice.'), path.join(folder, 'later.md')]);
    const [batch] = await app.get('import.batches', null);
    put('later.md', '# Snow\n\nDeep snow.');
    const undo = await app.act('import.retry', { id: batch?.id ?? '' });
    await app.until(async () => (await app.get('import.batches', null))[0]?.running === false);
    await app.apply(undo);
    expect(await withoutSample()).toEqual(['Snow']);
  });

  it('skips permanently deleted articles, and fails if none is left', async () => {
    const undo = await importBatch(put('a.md', '# Ice\n\nThin ice.'), put('b.md', '# Snow\n\nDeep snow.'));
    const purge = async (wanted: string) => {
      const id = (await app.get('articles.list', null)).find(({ title }) => title === wanted)?.id ?? '';
      await app.get('articles.delete', { ids: [id] });
      await app.get('articles.purge', { ids: [id] });
    };
    await purge('Ice');
    await app.apply(await app.apply(undo?.commands ?? []));
    expect(await withoutSample()).toEqual(['Snow']);
    await purge('Snow');
    expect(await app.fail('undo.apply', { commands: undo?.commands ?? [] })).toMatchObject({
      code: 'not-found',
    });
  });
});
