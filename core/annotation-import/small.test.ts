import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeUrl } from './normalize-url.ts';
import { stableId } from './stable-id.ts';
import { asTime } from './values.ts';

describe('stableId', () => {
  it('is a deterministic UUID per text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(stableId(a)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(stableId(a) === stableId(b)).toBe(a === b);
      }),
    );
    const many = new Set(Array.from({ length: 20_000 }, (_, index) => stableId(`readwise:book:${index}`)));
    expect(many.size).toBe(20_000);
  });
});

describe('normalizeUrl', () => {
  it.each([
    ['http://www.Example.org/a/', 'https://example.org/a'],
    ['https://example.org/a?utm_source=x&b=2&a=1#top', 'https://example.org/a?a=1&b=2'],
    ['https://example.org:443/index.html', 'https://example.org'],
    ['https://m.example.org/%7Eana', 'http://example.org/~ana'],
    ['https://user:pw@example.org/a/amp/', 'https://example.org/a'],
    ['https://example.org/b/../a/./', 'https://example.org/a'],
    ['https://MÜNCHEN.example/a b', 'https://xn--mnchen-3ya.example/a%20b'],
    ['https://example.org./ä', 'https://example.org/%C3%A4'],
  ])('%s is %s', (a, b) => {
    expect(normalizeUrl(a)).toBe(normalizeUrl(b));
    expect(normalizeUrl(a)).not.toBeNull();
  });

  it('preserves parameters that identify the page', () => {
    const addresses = [
      'https://example.org/a',
      'https://example.org/b',
      'https://example.org/a?id=1',
      'https://example.org/a?id=2',
      'https://blog.example.org/a',
    ];
    expect(new Set(addresses.map(normalizeUrl)).size).toBe(addresses.length);
    expect(normalizeUrl('mailto:a@b')).toBeNull();
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = normalizeUrl(url);
        expect(normalizeUrl(`https://${once ?? ''}`)).toBe(once);
      }),
    );
  });
});

describe('asTime', () => {
  it.each([
    ['1600000000', '2020-09-13T12:26:40.000Z'],
    [1600000000123, '2020-09-13T12:26:40.123Z'],
    ['1600000000123456', '2020-09-13T12:26:40.123Z'],
    ['2022-06-01 10:11:12', '2022-06-01T10:11:12.000Z'],
    ['nonsense', null],
    ['', null],
    [null, null],
  ])('%j is %j', (value, time) => expect(asTime(value)).toBe(time));
});
