import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { urlToName, folderOf, nameToUrl, resolveInside } from './container.ts';

describe('paths inside a container', () => {
  test.each([
    ['OEBPS/text', 'ch1.xhtml', 'OEBPS/text/ch1.xhtml'],
    ['OEBPS/text', '../images/a.png', 'OEBPS/images/a.png'],
    ['OEBPS/text', './a%20b.png?x#y', 'OEBPS/text/a b.png'],
    ['', 'a/./b', 'a/b'],
    ['', 'a\\b.png', 'a/b.png'],
    ['', '100%.png', '100%.png'],
  ])('%s + %s', (folder, reference, expected) => expect(resolveInside(folder, reference)).toBe(expected));

  test.each([
    ['', '../x'],
    ['a', '../../x'],
    ['', '/etc/passwd'],
    ['', '%2Fetc%2Fpasswd'],
    ['', '..%2fx'],
    ['', '..\\x'],
    ['', 'C:\\x'],
    ['', 'file:///etc/passwd'],
    ['', 'https://example.org/x'],
    ['', 'a\0b'],
    ['', ''],
    ['a', '..'],
  ])('%s + %s leads nowhere', (folder, reference) => expect(resolveInside(folder, reference)).toBeNull());

  test('property: no reference leads out of the root', () => {
    const pieces = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '/',
      '\\',
      '%2f',
      '%5c',
      'a',
      'b c',
      ' ',
      '~',
      ':',
      '\0',
      '..;',
      '...',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), fc.constantFrom('', 'x', 'x/y'), (parts, folder) => {
        const found = resolveInside(folder, parts.join(''));
        if (found === null) return;
        const root = '/root/of/it';
        expect(path.resolve(root, found).startsWith(`${root}/`)).toBe(true);
        expect(found.split('/').includes('..')).toBe(false);
      }),
    );
  });

  test('property: a name and its URL convert into each other', () => {
    const names = fc
      .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.map((part) => part.replaceAll('/', '-')).join('/'))
      .filter((name) => !/\p{Surrogate}/u.test(name));
    fc.assert(
      fc.property(names, (name) => {
        expect(urlToName(nameToUrl(name))).toBe(name);
      }),
    );
    expect(urlToName('https://example.org/a')).toBeNull();
  });

  test('folders', () => {
    expect([folderOf('a/b/c.x'), folderOf('c.x'), folderOf('')]).toEqual(['a/b', '', '']);
  });
});
