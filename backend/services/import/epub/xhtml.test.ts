import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseHtml } from '../html/parse-html.ts';
import { xhtmlToHtml } from './xhtml.ts';

test.each([
  ['a self-closing element', '<p>a <a id="x"/>b</p>', '<p>a <a id="x"></a>b</p>'],
  ['a self-closing script', '<script src="x.js"/><p>b</p>', '<script src="x.js"></script><p>b</p>'],
  ['a self-closing title', '<title/><p>b</p>', '<title></title><p>b</p>'],
  ['">" inside an attribute', '<a title="1 > 0"/>b', '<a title="1 &gt; 0"></a>b'],
  ['a void element', 'a<br/>b<hr />', 'a<br>b<hr>'],
  ['a void element with an end tag', 'a<br></br>b', 'a<br>b'],
  ['a void element without an end', 'a<br>b', 'a<br>b'],
  ['a CDATA section', '<p><![CDATA[1 < 2 & <b>]]></p>', '<p>1 &lt; 2 &amp; &lt;b&gt;</p>'],
  ['named entities', 'a&nbsp;&mdash;&eacute; &amp;nbsp;', 'a\u00a0—é &amp;nbsp;'],
  ['numeric entities', '&#x1F600;&#8212;', '😀—'],
  ['entities in attributes', '<a title="&quot;&eacute;&lt;"/>', '<a title="&quot;é&lt;"></a>'],
  ['an entity that is not known', 'a &xxe; b', 'a &amp;xxe; b'],
  ['upper and lower case', '<svg viewBox="0 0 1 1"><linearGradient/></svg>', null],
  ['comments and instructions', '<?xml version="1.0"?><!DOCTYPE html><!-- c --><p>a</p>', '<p>a</p>'],
  ['paragraphs without an end', '<p>a<p>b', '<p>a<p>b'],
  ['an end tag too many', '<p>a</p></div>', '<p>a</p>'],
])('%s', (_name, xhtml, html) => {
  expect(xhtmlToHtml(xhtml)).toBe(
    html ?? xhtml.replace('<linearGradient/>', '<linearGradient></linearGradient>'),
  );
});

test('removes prefixes of XHTML and MathML, and keeps others', () => {
  const html = xhtmlToHtml(
    '<h:div xmlns:h="http://www.w3.org/1999/xhtml" xmlns:m="http://www.w3.org/1998/Math/MathML"><h:br/><m:math/><x:y/></h:div>',
  );
  expect(html.replace(/ xmlns:\w="[^"]*"/g, '')).toBe('<div><br><math></math><x:y></x:y></div>');
});

test('does not change markup with excessive nesting', () => {
  const soup = '<div>'.repeat(3_000) + 'a';
  expect(xhtmlToHtml(soup)).toBe(soup);
  const breaks = 'a<br>'.repeat(3_000);
  expect(xhtmlToHtml(breaks)).toBe(breaks);
});

type Tree = string | { readonly name: string; readonly title: string; readonly children: readonly Tree[] };

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const asXhtml = (tree: Tree): string => {
  if (typeof tree === 'string') return escaped(tree);
  const { name, title, children } = tree;
  const start = `<${name} title="${escaped(title)}"`;
  return children.length === 0 ? `${start}/>` : `${start}>${children.map(asXhtml).join('')}</${name}>`;
};

const textOf = (tree: Tree): string => (typeof tree === 'string' ? tree : tree.children.map(textOf).join(''));
const titlesOf = (tree: Tree): string[] =>
  typeof tree === 'string' ? [] : [tree.title, ...tree.children.flatMap(titlesOf)];

test('property: an HTML parser reads the elements, attributes and text of the XHTML from it', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', ' ', '<', '>', '&', '"', "'", ';', '/', 'é', '😀', ']]>', 'amp'),
  });
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      text,
      fc.record({
        name: fc.constantFrom('span', 'em', 'section', 'div', 'i'),
        title: text,
        children: fc.array(tie('tree'), { maxLength: 4 }),
      }),
    ),
  }));
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 5 }), (trees) => {
      const { body } = parseHtml(
        xhtmlToHtml(`<html><body><div>${trees.map(asXhtml).join('')}</div></body></html>`),
      );
      expect(body?.textContent).toBe(trees.map(textOf).join(''));
      const titled = Array.from(body?.querySelectorAll('[title]') ?? []);
      expect(titled.map((element) => element.getAttribute('title'))).toEqual(trees.flatMap(titlesOf));
    }),
  );
});

test('property: no text throws', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '/',
    '<a',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '&',
    ';',
    '"',
    '=',
    '<?',
    'é',
    ' ',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(piece).map((pieces) => pieces.join('')),
      ),
      (text) => {
        expect(typeof xhtmlToHtml(text)).toBe('string');
      },
    ),
  );
});
