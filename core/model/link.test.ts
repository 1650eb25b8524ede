import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleLink, entityLink, highlightLink, isDeepLink, parseDeepLink } from './link.ts';

describe('deep links', () => {
  it('survive a round trip', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(parseDeepLink(highlightLink(id))).toEqual({ kind: 'highlight', id });
        expect(parseDeepLink(articleLink(id))).toEqual({ kind: 'article', id });
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (name) => {
        fc.pre(!/[\p{Cs}\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u.test(name) && name.trim() !== '');
        expect(parseDeepLink(entityLink(name))).toEqual({ kind: 'entity', name });
      }),
    );
  });

  it('accept the forms that operating systems pass', () => {
    const id = '3f2a6a1e-5a0b-4c1d-8e2f-000000000001';
    for (const address of [
      `lectern://highlight/${id}/`,
      ` LECTERN://Highlight/${id}\n`,
      `lectern://highlight/${id}?from=notes#x`,
    ])
      expect(parseDeepLink(address)).toEqual({ kind: 'highlight', id });
  });

  it.each([
    '',
    'lectern:',
    'lectern://',
    'lectern://highlight',
    'lectern://highlight/',
    'lectern://highlight/a/b',
    'lectern://highlight/a%2Fb',
    'lectern://highlight/%E0%A4%A',
    'lectern://highlight/a%00b',
    'lectern://highlight/../../etc',
    'lectern://constructor/x',
    'lectern://__proto__/x',
    'lectern://delete/x',
    'lectern:///article/x',
    'lectern://user:pw@article/x',
    'https://example.org/lectern://article/x',
    'javascript:alert(1)',
    `lectern://article/${'x'.repeat(101)}`,
    `lectern://entity/${'x'.repeat(9_000)}`,
  ])('rejects %j', (address) => {
    expect(parseDeepLink(address)).toBeNull();
  });

  const importLink = (url: string): string => `lectern://import?url=${encodeURIComponent(url)}`;

  it('name a page to import by its normalized address', () => {
    expect(parseDeepLink(importLink('https://Example.org/a b'.replace(' ', '%20')))).toEqual({
      kind: 'import',
      url: 'https://example.org/a%20b',
    });
    expect(parseDeepLink(importLink('https://bücher.example'))).toEqual({
      kind: 'import',
      url: 'https://xn--bcher-kva.example/',
    });
  });

  it.each([
    ['a right-to-left override', importLink('https://example.org/\u202Egpj.exe')],
    ['a line break', importLink('https://example.org\n.evil.example/')],
    ['a user name', importLink('https://example.org@evil.example/')],
    ['another scheme', importLink('file:///etc/passwd')],
    ['two addresses', `${importLink('https://example.org/')}&url=https://evil.example/`],
    ['no address', 'lectern://import?url='],
    ['an entity with a bidirectional control', entityLink('Xi\u202E Jinping')],
  ])('with %s are refused', (_what, address) => {
    expect(parseDeepLink(address)).toBeNull();
  });

  it('never throw', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseDeepLink(`lectern://${text}`)));
    expect(isDeepLink('Lectern:foo')).toBe(true);
    expect(isDeepLink('https://lectern')).toBe(false);
  });
});
