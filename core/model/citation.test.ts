import { expect, test } from 'vitest';
import { citationForClipboard, quoteForClipboard } from './citation.ts';

test('quotes the text with its source', () => {
  const article = {
    title: 'The gate',
    byline: 'A. Clerk',
    siteName: 'Harbour News',
    publishedAt: '1931-02-03T10:00:00Z',
    url: 'https://example.org/gate',
  };
  expect(quoteForClipboard(' the ice had begun ', article)).toBe(
    '“the ice had begun”\n— A. Clerk, “The gate”, Harbour News, 1931-02-03\nhttps://example.org/gate',
  );
});

test('cites an article in one line, without unknown fields', () => {
  const article = {
    title: 'The gate',
    byline: null,
    siteName: 'Harbour News',
    publishedAt: '1931-02-03T10:00:00Z',
    url: 'https://example.org/gate',
  };
  expect(citationForClipboard(article)).toBe(
    '“The gate”, Harbour News, 1931-02-03, https://example.org/gate',
  );
});

test('omits unknown fields', () => {
  const article = { title: 'Pasted text', byline: null, siteName: null, publishedAt: null, url: null };
  expect(quoteForClipboard('words', article)).toBe('“words”\n— “Pasted text”');
});
