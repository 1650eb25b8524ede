import { expect, test } from 'vitest';
import { buildDocument, insertHtml, replaceByHtml, setInnerHtml } from './build-tree.ts';
import type { HtmlElement } from './nodes.ts';
import { innerHtml, outerHtml } from './serialize.ts';

const bodyOf = (html: string): HtmlElement =>
  buildDocument(`<html><head></head><body>${html}</body></html>`).body;

test('names of attributes are in lower case, except in drawings and formulas', () => {
  const body = bodyOf(
    '<P CLASS="a" Class="b">x</P><svg viewBox="0 0 1 1"><path pathLength=1 /></svg><i TITLE=y>z</i>',
  );
  expect(body.querySelector('p')?.attributes).toEqual({ class: 'a' });
  expect(body.querySelector('svg')?.attributes).toEqual({ viewBox: '0 0 1 1' });
  expect(body.querySelector('path')?.attributes).toEqual({ pathLength: '1' });
  expect(body.querySelector('i')?.getAttribute('title')).toBe('y');
});

test('text with character references is one node', () => {
  const body = bodyOf('Salt &amp; vinegar &#x2014; crisps');
  expect(body.childNodes.map(({ nodeValue }) => nodeValue)).toEqual(['Salt & vinegar — crisps']);
});

test('attributes named like members of objects are not found unless the page has them', () => {
  const body = bodyOf('<p constructor=1>x</p><p>y</p>');
  expect(body.querySelectorAll('p').map((p) => p.getAttribute('constructor'))).toEqual(['1', null]);
  expect(body.querySelectorAll('p').map((p) => p.hasAttribute('toString'))).toEqual([false, false]);
});

test('selectors are searched in document order and not in templates', () => {
  const body = bodyOf(
    '<ul><li id=a><a href=x>1</a></li></ul><template><li id=t></template><ol><li id=b class="c d"></ol>',
  );
  const ids = (selectors: string): (string | null)[] =>
    body.querySelectorAll(selectors).map((each) => each.getAttribute('id'));
  expect(ids('li')).toEqual(['a', 'b']);
  expect(ids('ul li, .d')).toEqual(['a', 'b']);
  expect(ids('[id^="b"]')).toEqual(['b']);
  expect(body.querySelector('ol a')).toBeNull();
  expect(body.querySelector('template')?.querySelector('li')?.getAttribute('id')).toBe('t');
});

test('content is changed and written as HTML', () => {
  const body = bodyOf('<p>a<br>b</p><script>1 < 2</script><!-- note --><i title="&quot;">&lt;</i>');
  expect(innerHtml(body)).toBe('<p>a<br>b</p><script>1 < 2</script><!-- note --><i title="&quot;">&lt;</i>');
  const [p, , i] = body.children;
  if (!p || !i) throw new Error('no elements');
  insertHtml(p, 'first', '<b>1</b>2');
  insertHtml(p, 'before', '<hr>');
  replaceByHtml(i, 'x<u>y</u>');
  setInnerHtml(body.querySelector('script') ?? p, '');
  expect(innerHtml(body)).toBe('<hr><p><b>1</b>2a<br>b</p><script></script><!-- note -->x<u>y</u>');
  expect(outerHtml(p)).toBe('<p><b>1</b>2a<br>b</p>');
  expect(p.textContent).toBe('12ab');
});

test('moved nodes are linked in both directions', () => {
  const body = bodyOf('<p>1</p><p>2</p><p>3</p>');
  const [one, two, three] = body.children;
  if (!one || !two || !three) throw new Error('no elements');
  body.insertBefore(three, one);
  two.remove();
  expect(innerHtml(body)).toBe('<p>3</p><p>1</p>');
  expect([body.firstChild, body.lastChild]).toEqual([three, one]);
  expect([three.previousSibling, three.nextSibling, one.previousSibling, one.nextSibling]).toEqual([
    null,
    one,
    three,
    null,
  ]);
  expect([two.parentNode, two.nextSibling]).toEqual([null, null]);
});

test('a head and a body are added where a page has none', () => {
  const document = buildDocument('<html><p>x</p></html>');
  expect(document.body.localName).toBe('body');
  expect(document.documentElement?.children.map(({ localName }) => localName)).toEqual(['head', 'body', 'p']);
});

test('nesting does not overflow the stack', () => {
  const body = bodyOf('<div>'.repeat(15_000));
  expect(innerHtml(body)).toHaveLength(15_000 * 11);
  expect(body.querySelectorAll('div')).toHaveLength(15_000);
});

test('an element can have any number of children', () => {
  const body = bodyOf('<div></div>');
  const [div] = body.children;
  if (!div) throw new Error('no element');
  replaceByHtml(div, '<i></i>'.repeat(200_000));
  expect(innerHtml(body)).toHaveLength(200_000 * 7);
});
