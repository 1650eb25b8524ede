import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FetchConsent, FetchQuestion } from '../services/platform/consent.ts';
import { html, pageOf, picture, pngOf, startTestWeb, type TestWeb } from '../testing/web-server.ts';
import { createTestApp, type TestApp } from '../testing/headless-app.ts';

let app: TestApp;
let web: TestWeb;
let questions: FetchQuestion[];
let consent: FetchConsent;
let linkAnswer: 'open' | 'copy' | 'cancel';
let opened: string[];
let copied: string[];

beforeEach(async () => {
  web = await startTestWeb({
    '/story': html(pageOf('The tide', '<p><img src="/a.png"></p>')),
    '/a.png': picture(pngOf(1)),
  });
  questions = [];
  opened = [];
  copied = [];
  consent = 'declined';
  linkAnswer = 'cancel';
  app = createTestApp({
    consent: {
      fetch(question) {
        questions.push(question);
        return Promise.resolve(consent);
      },
      openLink: () => Promise.resolve(linkAnswer),
    },
    shell: {
      openExternal(url) {
        opened.push(url);
        return Promise.resolve();
      },
    },
    clipboard: { writeText: (text) => void copied.push(text) },
  });
});
afterEach(async () => {
  await app.remove();
  await web.close();
});

/** What a compromised window could write to send text of the library to a server. */
const paste = async (): Promise<string> => {
  const image = `<img src="${web.origin}/a.png?stolen=words">`;
  const source = `Version:0.9\r\nSourceURL:${web.origin}/story?stolen=words\r\n`;
  const pasted = await app.get('import.text', {
    text: 'The tide. Some words about the tide and the quay.',
    html: `${source}<!--StartFragment--><h1>The tide</h1><p>Some words about the tide and the quay.</p><p>${image}</p><!--EndFragment-->`,
  });
  return pasted.id ?? '';
};

it('fetches no picture that a text contains without consent', async () => {
  const articleId = await paste();
  expect(await app.get('pictures.retry', { articleId })).toEqual({ fetched: 0, missing: 0 });
  expect(questions).toEqual([
    { what: 'pictures', urls: [`${web.origin}/a.png?stolen=words`], askedBy: 'user' },
  ]);
  expect(web.asked).toEqual([]);
  expect(await app.get('pictures.list', { articleId })).toMatchObject([{ pending: false, retry: true }]);
});

it('fetches no URL that a text claims as its own without consent', async () => {
  const articleId = await paste();
  const urls = [`${web.origin}/story?stolen=words`];
  expect(await app.get('revisions.fromWeb', { articleId })).toBeNull();
  expect(await app.get('import.fetchTexts', { articleIds: [articleId] })).toEqual({ batchId: null });
  expect(questions).toEqual([
    { what: 'pages', urls, askedBy: 'user' },
    { what: 'pages', urls, askedBy: 'user' },
  ]);
  expect(web.asked).toEqual([]);
});

it('opens or copies a link as the user answers', async () => {
  const url = 'https://example.org/a?b=c';
  await app.get('links.open', { url });
  expect([opened, copied]).toEqual([[], []]);
  linkAnswer = 'copy';
  await app.get('links.open', { url });
  expect([opened, copied]).toEqual([[], [url]]);
  linkAnswer = 'open';
  await app.get('links.open', { url });
  expect([opened, copied]).toEqual([[url], [url]]);
});
