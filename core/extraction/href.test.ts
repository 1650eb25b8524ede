import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeHref } from './href.ts';

const base = 'https://example.org/a/b/page.html?x=1#top';

test.each([
  ['https://other.example/x?y=z#w', 'https://other.example/x?y=z#w'],
  [' http://other.example/a b ', 'http://other.example/a%20b'],
  ['//cdn.example/x', 'https://cdn.example/x'],
  ['/root', 'https://example.org/root'],
  ['../up', 'https://example.org/a/up'],
  ['../../../../up', 'https://example.org/up'],
  ['./next.html?p=2#c', 'https://example.org/a/b/next.html?p=2#c'],
  ['?p=2', 'https://example.org/a/b/page.html?p=2'],
  ['MAILTO:jane@example.org', 'MAILTO:jane@example.org'],
  ['//cdn.example', 'https://cdn.example/'],
  ['\\root\\x', 'https://example.org/root/x'],
  ['%2e%2e/up', 'https://example.org/a/up'],
  ['é.html', 'https://example.org/a/b/%C3%A9.html'],
  ['https://Other.example:443/é', 'https://Other.example:443/é'],
])('%j is stored as %j', (href, expected) => {
  expect(safeHref(href, base)).toBe(expected);
});

const tooLong = `https://example.org/${'a'.repeat(9000)}`;

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' \u0001java\nscript:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://example.org/1',
  'ftp://example.org/x',
  'tel:+123',
  'about:blank',
  '#section',
  'https://example.org/a/b/page.html?x=1#section',
  '',
  'https://',
  'mailto:',
])('%j is dropped', (href) => {
  expect(safeHref(href, base)).toBeNull();
});

test('a link to the page itself is dropped, however the page is written', () => {
  expect(safeHref('page.html#section', 'https://EXAMPLE.org:443/page.html')).toBeNull();
  expect(safeHref('https://example.org/page.html#section', 'https://EXAMPLE.org/page.html')).toBeNull();
  expect(safeHref('page.html?x=1#section', 'https://example.org/page.html')).not.toBeNull();
});

test('an overlong URL is dropped', () => {
  expect(safeHref(tooLong, base)).toBeNull();
});

test('a relative URL without a base is dropped', () => {
  expect(safeHref('/root', null)).toBeNull();
  expect(safeHref('page', 'file:///home/page.html')).toBeNull();
});

test('property: a stored URL is http, https or mailto in a browser as well', () => {
  const parts = fc.constantFrom(
    'javascript:',
    'data:',
    'https:',
    '//',
    '/',
    '\\',
    'a.example',
    '\t',
    '\n',
    ' ',
    ':',
    '@',
    '?',
    '#',
    '..',
    '\u0000',
    'é',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(parts).map((p) => p.join('')),
      ),
      (href) => {
        const kept = safeHref(href, base);
        if (kept === null || !URL.canParse(kept)) return;
        expect(['http:', 'https:', 'mailto:']).toContain(new URL(kept).protocol);
      },
    ),
    { numRuns: 300 },
  );
});

test('property: relative URLs resolve as in browsers', () => {
  const segment = fc.constantFrom('a', 'b', '..', '.', 'c.html', '');
  fc.assert(
    fc.property(
      fc.array(segment, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('', '?q', '?q#f'),
      (segments, rest) => {
        const reference = segments.join('/') + rest;
        fc.pre(reference !== '' && !reference.startsWith('//') && !/^[?#]/.test(reference));
        expect(safeHref(reference, 'https://example.org/x/y')).toBe(
          new URL(reference, 'https://example.org/x/y').href,
        );
      },
    ),
  );
});
