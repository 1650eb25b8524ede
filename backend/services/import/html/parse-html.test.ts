import { expect, test, vi } from 'vitest';
import { htmlToArticle } from '../../../../core/extraction/html/html-to-article.ts';
import { buildDocument } from '../dom/build-tree.ts';
import { parseHtml } from './parse-html.ts';

vi.mock('../dom/build-tree.ts', async (load) => {
  const module = await load<typeof import('../dom/build-tree.ts')>();
  return { ...module, buildDocument: vi.fn(module.buildDocument) };
});

test.each([
  ['a fragment', 'One <b>two</b><p>three', 'One two\nthree'],
  ['no body', '<html><head><title>x</title></head><p>One<p>two', 'One\ntwo'],
  ['no head', '<html><p>One</html>', 'One'],
  ['words in the head', '<html><head><meta name="a"><p>One</p>two</html>', 'One\ntwo'],
  ['a title before anything', '<!DOCTYPE html><title>x</title><p>One', 'One'],
  ['a comment that names html', '<!-- <html> --><p>One</p>', 'One'],
  [
    'frames and XML',
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>One</p></body></html>',
    'One',
  ],
  ['nothing', '', ''],
])('%s is read as a browser reads it', (_name, html, text) => {
  expect(htmlToArticle(parseHtml(html), null).text).toBe(text);
});

test('a hundred thousand open elements are refused in plain words, and at once: they are not parsed', () => {
  vi.mocked(buildDocument).mockClear();
  expect(() => parseHtml('<div>'.repeat(100_000))).toThrow(/nested too deep/);
  expect(buildDocument).not.toHaveBeenCalled();
  expect(htmlToArticle(parseHtml('<p>x'.repeat(30_000)), null).text).toHaveLength(59_999);
});

test('comments end where browsers end them', () => {
  const { body } = parseHtml('<p>a</p><!-- ad --!><p>b</p><!--><p>c</p><!---><p>d</p>');
  expect(body.querySelectorAll('p')).toHaveLength(4);
});
