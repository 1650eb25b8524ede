import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noLibraryFilter } from '../../../core/model/library.ts';
import { createTestApp } from '../../testing/headless-app.ts';
import type { TestApp } from '../../testing/headless-app.ts';

let app: TestApp;
beforeEach(() => {
  app = createTestApp();
});
afterEach(() => app.remove());

const text = 'The gate\n\nThe master closed the gate before dawn, and nobody said why he had.';
const add = async (): Promise<string> => (await app.get('import.text', { text })).id ?? '';
const edit = (id: string, set: object) =>
  app.act('articles.editDetails', { edits: [{ id, set, reset: [] }] });
const find = async (query: string): Promise<string[]> =>
  (
    await app.get('library.view', {
      filter: { ...noLibraryFilter, tags: [], query },
      sort: 'match',
      typing: false,
    })
  ).ids;

describe('edited details', () => {
  it('are shown and found everywhere, and can be undone', async () => {
    const id = await add();
    const back = await edit(id, {
      title: '  The harbour   gate ',
      byline: 'Quentin Quill',
      siteName: 'Harbour News',
      publishedAt: '1931-02-03',
      lang: 'EN-gb',
      url: 'https://example.org/gate',
    });
    expect(await app.get('articles.get', { id })).toMatchObject({
      title: 'The harbour gate',
      byline: 'Quentin Quill',
      siteName: 'Harbour News',
      publishedAt: '1931-02-03',
      lang: 'en-GB',
      url: 'https://example.org/gate',
    });
    expect(await find('quill')).toEqual([id]);
    expect(await find('site:"harbour news" before:1932')).toEqual([id]);
    expect((await app.get('articles.details', { id })).title).toEqual({
      value: 'The harbour gate',
      isEdited: true,
      imported: 'The gate',
    });
    await app.apply(back);
    expect(await app.get('articles.get', { id })).toMatchObject({
      title: 'The gate',
      byline: null,
      url: null,
    });
    expect(await find('quill')).toEqual([]);
  });

  it('are refused when they are no title, web address, language or date', async () => {
    const id = await add();
    for (const set of [
      { title: ' ' },
      { title: null },
      { url: 'javascript:alert(1)' },
      { url: 'https://name:word@example.org' },
      { lang: 'not a language' },
      { publishedAt: 'yesterday' },
      { leadImage: 'https://example.org/not-of-the-article.png' },
    ])
      expect(
        await app.fail('articles.editDetails', { edits: [{ id, set, reset: [] }] }),
        JSON.stringify(set),
      ).toMatchObject({
        code: 'bad-request',
      });
    expect((await app.get('articles.get', { id })).title).toBe('The gate');
  });

  it('make the text be analyzed again, with its new date', async () => {
    const id = await add();
    await app.get('analysis.requestAll', null);
    await app.until(async () => (await app.get('analysis.get', { articleId: id })).status === 'ready');
    await edit(id, { publishedAt: '1931-02-03' });
    expect((await app.get('analysis.get', { articleId: id })).status).not.toBe('ready');
    await app.until(async () => (await app.get('analysis.get', { articleId: id })).status === 'ready');
  });
});
