import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articleLink, entityLink, highlightLink } from '../../core/model/link.ts';
import { createTestApp } from '../testing/headless-app.ts';
import type { TestApp } from '../testing/headless-app.ts';

let app: TestApp;
let articleId: string;
const id = randomUUID();
beforeEach(async () => {
  app = createTestApp();
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

const resolve = (address: string) => app.get('deepLinks.resolve', { address });

describe('a lectern:// address', () => {
  it('leads to a highlight, an article, an entity', async () => {
    expect(await resolve(highlightLink(id))).toEqual({ kind: 'article', articleId, highlightId: id });
    expect(await resolve(articleLink(articleId))).toEqual({ kind: 'article', articleId, highlightId: null });
    expect(await resolve(entityLink('Xi Jinping'))).toEqual({ kind: 'entity', name: 'Xi Jinping' });
  });

  it('says why it leads nowhere', async () => {
    expect(await resolve('lectern://highlight/unknown')).toMatchObject({
      message: expect.stringContaining('not in this library'),
    });
    await app.get('highlights.delete', { ids: [id] });
    expect(await resolve(highlightLink(id))).toMatchObject({ message: expect.stringContaining('bin') });
    await app.get('highlights.restore', { ids: [id] });
    await app.get('articles.delete', { ids: [articleId] });
    for (const address of [highlightLink(id), articleLink(articleId)])
      expect(await resolve(address)).toMatchObject({ message: expect.stringContaining('was deleted') });
  });

  it('that is hostile gets a short message on one line', async () => {
    const reply = await resolve(`lectern://article/${'%00\n'.repeat(20)}<script>${'x'.repeat(500)}`);
    expect(reply).toMatchObject({ kind: 'problem' });
    const { message } = reply as { message: string };
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
