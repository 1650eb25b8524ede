import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { DomDocument } from './dom/dom.ts';
import { htmlToArticle } from './html-to-article.ts';

const sentence = (n: number): string =>
  `Part ${n}: the council met on Monday, and after a debate of three hours, it decided to close the old bridge for repairs.`;
const p = (...numbers: number[]): string => numbers.map((n) => `<p>${sentence(n)}</p>`).join('');
const read = (body: string) =>
  htmlToArticle(
    parseHTML(`<html><head><title>The bridge</title></head><body>${body}</body></html>`)
      .document as unknown as DomDocument,
    null,
  );
const box =
  '<div class="promo-box"><h3>The ferry</h3><p>While the bridge is closed, a ferry crosses every hour. It costs <a href="https://a.example/">two crowns</a>, and dogs are free, says the owner.</p></div>';

test('a passage that is not in the article is found with its place and its structure', () => {
  const { leftOut = [], text } = read(`<h1>The bridge</h1><article>${p(1, 2)}${box}${p(3, 4)}</article>`);
  expect(text).not.toContain('ferry');
  expect(leftOut.map(({ after, text: passage }) => [after, passage.split('\n')[0]])).toEqual([
    [2, 'The ferry'],
  ]);
  expect(leftOut[0]?.blocks.map(({ kind, marks }) => [kind, marks.map((mark) => mark.kind)])).toEqual([
    ['heading', []],
    ['paragraph', ['link']],
  ]);
});

test('navigation, forms, comments, lists of other articles and small print are not passages', () => {
  const { leftOut } = read(
    `<nav>${p(7)}</nav><article>${p(1, 2, 3)}</article><form>${p(8)}</form><div class="comments">${p(9)}</div>
     <div class="related"><p><a href="/x">${sentence(6)}</a></p></div><footer>${p(5)}</footer><p>© 2024 The Coast Paper. All rights reserved.</p>`,
  );
  expect(leftOut).toBeUndefined();
});

test('a long paragraph of the article is not a passage', () => {
  const long = `<p>${Array.from({ length: 60 }, (_each, n) => sentence(n)).join('\n      ')}</p>`;
  expect(read(`<article>${p(1)}${long}${p(2)}</article>`).leftOut).toBeUndefined();
});
