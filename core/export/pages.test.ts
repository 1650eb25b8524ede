import { expect, test } from 'vitest';
import { articleToMarkdown } from './article-to-markdown.ts';
import { testArticle, testContext, testHighlight } from './testing/items.ts';
import { toJsonLd } from './to-json-ld.ts';

const article = testArticle(['First page.', 'Second page.'], { source: 'pdf' });
const line = { left: 0, top: 0, right: 10, bottom: 10 };
const pages = [
  { number: 1, label: null, width: 595, height: 842, lines: [{ start: 0, end: 11, ...line }] },
  { number: 2, label: 'ii', width: 595, height: 842, lines: [{ start: 12, end: 24, ...line }] },
];
const highlights = [
  testHighlight(article, 'Second'),
  testHighlight(article, 'First', { id: '3f2a6a1e-5a0b-4c1d-8e2f-000000000002', state: 'orphaned' }),
];
const item = { article, highlights, analysis: null, pages };

test('Markdown names the page of a highlight in a PDF by the number that is printed on it', () => {
  const options = { frontMatter: false, entities: false };
  const text = articleToMarkdown({ ...item, ...testContext, options });
  expect(text).toContain('· p. ii ·');
  expect(text).not.toContain('p. 1');
});

test('JSON-LD has a fragment with the position of the page', () => {
  const text = toJsonLd([item]);
  expect(text).toContain('"page=2"');
  expect(text).not.toContain('"page=1"');
});
