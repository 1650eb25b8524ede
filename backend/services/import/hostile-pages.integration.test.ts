import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { htmlToArticle } from '../../../core/extraction/html/html-to-article.ts';
import type { ExtractedArticle } from '../../../core/model/article.ts';
import { block } from '../../../contract/schemas/blocks.ts';
import { imagesOf } from '../../../core/model/block.ts';
import { isMathTree } from '../../../core/model/math.ts';
import { decodeBytes } from './encoding/decode.ts';
import { parseHtml } from './html/parse-html.ts';

const far = 'https://evil.example';
const vectors = readFileSync('e2e/pages/xss-vectors.txt', 'utf8')
  .split('\n%%\n')
  .slice(1)
  .map((vector) => vector.replaceAll('FAR', far).replaceAll('MARK', 'alert(1)'));

const long =
  'The council met on Monday, and after a debate of three hours it decided to close the old bridge for repairs.';
const story = Array.from({ length: 4 }, (_, n) => `<p>Part ${n + 1}. ${long}</p>`).join('');
const read = (html: string): ExtractedArticle =>
  htmlToArticle(parseHtml(decodeBytes(Buffer.from(html), 'html')), 'https://good.example/story');

/** The parts of an article that a window could act on: URLs of links and images. */
function checkSafe(article: ExtractedArticle): void {
  for (const one of article.blocks) {
    // A field that is not in the contract would be refused on its way to the window.
    expect(block.parse(one)).toEqual(one);
    for (const mark of one.marks)
      if (mark.kind === 'link') expect(mark.href).toMatch(/^(?:https?:\/\/[^\s"'<>]|mailto:)/);
    for (const { source } of imagesOf(one))
      expect(source).toMatch(/^(?:https?:\/\/|data:image\/(?:svg\+xml|png|gif|jpeg|webp)[;,])/);
    const formulas = [one, ...one.marks].filter((part) => part.kind === 'formula');
    for (const { math } of formulas) if (math !== undefined) expect(isMathTree(math)).toBe(true);
    if (one.kind === 'code') expect(one.language ?? 'none').toMatch(/^[A-Za-z0-9+#_.-]+$/);
    if (one.kind === 'footnote') expect(one.id).toMatch(/^\d+$/);
  }
  expect(article.leadImage ?? 'https://none').toMatch(/^(?:https?:\/\/|data:image\/)/);
  expect(article.url).toBe('https://good.example/story');
}

describe('published script injection vectors', () => {
  test('are many', () => expect(vectors.length).toBeGreaterThan(200));

  test.each(vectors)('%s', (vector) => {
    checkSafe(read(`<html><head><title>x</title></head><body><article>${story}${vector}`));
    checkSafe(read(`<body><article>${story}<p>before ${vector} after</p>${story}</article>`));
    checkSafe(read(vector));
  });
});

/** The processor time that this thread spends on `work`, µs, whatever else the machine does. */
function processorTime(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return user + system;
}

/** Maximum cost of a hostile page as a multiple of an ordinary page of 1 MB, which does not depend on the machine. */
const mostPages = 100;

describe('pages that are made to be slow', () => {
  let ordinaryPage = 0;
  beforeAll(() => {
    const html = `<p>${long}</p>`.repeat(1_000_000 / long.length);
    read(html);
    ordinaryPage = processorTime(() => read(html));
  });

  const cases: Readonly<Record<string, () => string>> = {
    'a hundred thousand open elements': () => '<div>'.repeat(100_000),
    'a hundred thousand open formatting elements': () => '<b><i><font size=1>'.repeat(33_000),
    'a hundred thousand open links': () => '<a href="x">'.repeat(100_000),
    'a hundred thousand lists in lists': () => '<ul><li>'.repeat(100_000),
    'a hundred thousand tables in tables': () => '<table><tr><td>'.repeat(33_000),
    'quotes in quotes': () => '<blockquote>'.repeat(8_000) + long,
    'deep divisions with words at every level': () => `<div>${long}`.repeat(8_000),
    'more paragraphs than a library has': () => `<p>${long}</p>`.repeat(200_001),
    'a paragraph of six megabytes': () => `<p>${'word, '.repeat(1_000_000)}`,
    'a class of a million names': () =>
      `<p class="${'a '.repeat(1_000_000)}" id="${'-'.repeat(1_000_000)}">${long}`,
    'an address of ten megabytes': () =>
      `<p><a href="https://x.example/${'a'.repeat(10_000_000)}">x</a>${long}`,
    'twenty thousand attributes': () =>
      `<p ${Array.from({ length: 20_000 }, (_, n) => `a${n}=1`).join(' ')}>${long}`,
    'twenty thousand notes': () =>
      Array.from({ length: 20_000 }, (_, n) => `<sup><a href="#n${n}">1</a></sup><p id="n${n}">x</p>`).join(
        '',
      ),
    'a table of three hundred thousand cells': () =>
      `<table>${`<tr>${'<td>x'.repeat(1000)}`.repeat(300)}</table>`,
    'a picture with a hundred thousand sizes': () => `<img srcset="${'a.png 1w, '.repeat(100_000)}">${story}`,
    'white space': () => `<p>${' \n'.repeat(2_000_000)}${long}`,
    'line breaks': () => `<p>${'<br>'.repeat(50_000)}${long}`,
    entities: () => `<p>${'&amp;&#65;&nbsp;'.repeat(1_000_000)}`,
    'open brackets': () => '<'.repeat(5_000_000),
    comments: () => '<!--'.repeat(1_000_000),
  };
  test.each(Object.entries(cases))(
    '%s',
    (_name, make) => {
      const html = make();
      const spent = processorTime(() => {
        try {
          const { text, blocks } = read(html);
          expect(blocks.map((one) => text.slice(one.start, one.end)).join('\n') === text).toBe(true);
        } catch (error) {
          expect(String(error)).toMatch(/too large|too deep/);
        }
      });
      expect(spent).toBeLessThan(mostPages * ordinaryPage);
    },
    60_000,
  );
});
