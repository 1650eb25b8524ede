import type { MessageRef } from '../../../messages/message-keys.ts';
import { textOf } from '../../../messages/translate.ts';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articleLink, entityLink, highlightLink } from '../../../core/model/link.ts';
import type { FetchConsent, FetchQuestion } from '../../services/platform/consent.ts';
import { createTestApp } from '../../testing/headless-app.ts';
import type { TestApp } from '../../testing/headless-app.ts';

let app: TestApp;
let questions: FetchQuestion[];
let answer: (consent: FetchConsent) => void;
let articleId: string;
const id = randomUUID();
beforeEach(async () => {
  questions = [];
  app = createTestApp({
    consent: {
      fetch(question) {
        questions.push(question);
        return new Promise((resolve) => (answer = resolve));
      },
    },
  });
  articleId = (await app.get('articles.list', null))[0]?.id ?? '';
  await app.get('highlights.create', {
    id,
    articleId,
    span: { start: 0, end: 4 },
    textVersion: 1,
    color: 'blue',
  });
});
afterEach(() => app.remove());

const resolve = (address: string) => app.get('deepLinks.open', { address });
const importLink = (url: string) => `lectern://import?url=${encodeURIComponent(url)}`;

describe('a lectern:// address', () => {
  it('opens a highlight, an article, an entity', async () => {
    expect(await resolve(highlightLink(id))).toEqual({ kind: 'article', articleId, highlightId: id });
    expect(await resolve(articleLink(articleId))).toEqual({ kind: 'article', articleId, highlightId: null });
    expect(await resolve(entityLink('Xi Jinping'))).toEqual({ kind: 'entity', name: 'Xi Jinping' });
  });

  it('reports why it has no target', async () => {
    expect(await resolve('lectern://highlight/unknown')).toMatchObject({
      message: { key: 'errors.link.highlightMissing' },
    });
    await app.get('highlights.delete', { ids: [id] });
    expect(await resolve(highlightLink(id))).toMatchObject({
      message: { key: 'errors.link.highlightDeleted' },
    });
    await app.get('highlights.restore', { ids: [id] });
    await app.get('articles.delete', { ids: [articleId] });
    for (const address of [highlightLink(id), articleLink(articleId)])
      expect(await resolve(address)).toMatchObject({ message: { key: expect.stringMatching(/Deleted$/) } });
  });

  it('that is hostile gets a short message on one line', async () => {
    const reply = await resolve(`lectern://article/${'%00\n'.repeat(20)}<script>${'x'.repeat(500)}`);
    expect(reply).toMatchObject({ kind: 'problem' });
    const message = textOf((reply as { message: MessageRef }).message);
    expect(message.length).toBeLessThan(200);
    expect(message).not.toMatch(/\p{Cc}/u);
  });

  it('waits until the window asks, and is answered once', async () => {
    app.openDeepLink(highlightLink(id));
    app.openDeepLink('lectern://nonsense/x');
    expect(app.events.filter(({ name }) => name === 'deepLink')).toHaveLength(2);
    expect((await app.get('deepLinks.take', null)).map(({ kind }) => kind)).toEqual(['article', 'problem']);
    expect(await app.get('deepLinks.take', null)).toEqual([]);
  });
});

describe('a link that asks for a page', () => {
  const problemOf = async (address: string) =>
    textOf(((await resolve(address)) as { message: MessageRef }).message);

  it('fetches exactly the address that the user agreed to, and nothing before', async () => {
    app.openDeepLink(importLink('https://Nowhere.invalid/story'));
    expect(await app.get('deepLinks.take', null)).toEqual([]);
    expect(questions).toEqual([{ what: 'pages', urls: ['https://nowhere.invalid/story'], askedBy: 'link' }]);
    expect(await app.get('import.batches', null)).toEqual([]);
    answer('confirmed');
    await app.until(async () => (await app.get('import.batches', null))[0]?.running === false);
    const [batch] = await app.get('import.batches', null);
    expect(batch?.results).toMatchObject([{ name: 'https://nowhere.invalid/story', status: 'failed' }]);
  });

  it('fetches nothing when the user declines, and can ask again', async () => {
    expect(await resolve(importLink('https://nowhere.invalid/a'))).toBeNull();
    answer('declined');
    await Promise.resolve();
    await app.get('import.batches', null);
    expect(await resolve(importLink('https://nowhere.invalid/b'))).toBeNull();
    expect(questions.map(({ urls }) => urls[0])).toEqual([
      'https://nowhere.invalid/a',
      'https://nowhere.invalid/b',
    ]);
    expect(await app.get('import.batches', null)).toEqual([]);
  });

  it('is refused while the user is asked about another one', async () => {
    for (const name of ['a', 'b', 'c']) app.openDeepLink(importLink(`https://nowhere.invalid/${name}`));
    const destinations = await app.get('deepLinks.take', null);
    expect(destinations.map(({ kind }) => kind)).toEqual(['problem', 'problem']);
    expect(await problemOf(importLink('https://nowhere.invalid/d'))).toMatch(/already asking/);
    expect(questions.map(({ urls }) => urls)).toEqual([['https://nowhere.invalid/a']]);
  });

  it('may not lead into the private network, even as the second of two', async () => {
    app.openDeepLink(importLink('https://nowhere.invalid/story'));
    app.openDeepLink(importLink('http://127.0.0.1:8080/reboot'));
    await app.get('deepLinks.take', null);
    answer('confirmed');
    await app.until(async () => (await app.get('import.batches', null))[0]?.running === false);
    for (const address of ['http://localhost/', 'http://[::1]/', 'http://router/', 'http://0x7f.1/'])
      expect(await problemOf(importLink(address))).toMatch(/this computer or its network/);
    expect(questions.map(({ urls }) => urls)).toEqual([['https://nowhere.invalid/story']]);
  });

  it('may not disguise its address', async () => {
    for (const address of [
      'https://example.org@evil.example/',
      'https://example.org/\u202Efdp.exe',
      'https://example.org\n.evil.example/',
    ])
      expect(await problemOf(importLink(address))).toMatch(/doesn’t recognize this link/);
    expect(questions).toEqual([]);
  });
});
