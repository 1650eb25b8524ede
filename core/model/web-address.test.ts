import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWebAddress, maxWebAddressLength } from './web-address.ts';

describe('checkWebAddress', () => {
  it.each([
    ['https://example.org', 'https://example.org/'],
    ['HTTP://Example.org:80/a?b=c#d', 'http://example.org/a?b=c#d'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    // Cyrillic letters that look like "paypal".
    ['https://рауpal.example/', 'https://xn--pal-5cd3fta.example/'],
    ['https://example.org/%E2%80%AEfdp', 'https://example.org/%E2%80%AEfdp'],
    ['https://example.org/@user', 'https://example.org/@user'],
    ['http://0x7f.1/', 'http://127.0.0.1/'],
  ])('returns %j as %j', (address, href) => {
    expect(checkWebAddress(address)).toMatchObject({ url: { href } });
  });

  it.each([
    ['', 'invalid'],
    ['example.org', 'invalid'],
    ['ftp://example.org/', 'invalid'],
    ['javascript:alert(1)', 'invalid'],
    ['https://', 'invalid'],
    ['https://user@example.org/', 'user-info'],
    ['https://example.org:pw@evil.example/', 'user-info'],
    ['https://@evil.example/', 'user-info'],
    ['https:\\\\example.org\\@x@evil.example/', { url: {} }],
    ['https://example.org%2F@evil.example/', 'user-info'],
    ['https://example.org/\u202Egpj.exe', 'hidden-characters'],
    ['https://example.org\u2066.evil.example/', 'hidden-characters'],
    ['https://exam\nple.org/', 'hidden-characters'],
    ['https://example.org/\tx', 'hidden-characters'],
    ['https://example.org/\u0000', 'hidden-characters'],
    ['https://exam\u200Bple.org/', 'hidden-characters'],
    ['https://example.org/\u2028x', 'hidden-characters'],
    ['https://example.org/\u3000x', 'hidden-characters'],
    [' https://example.org/', 'hidden-characters'],
  ])('checks %j: %j', (address, expected) => {
    expect(checkWebAddress(address)).toMatchObject(
      typeof expected === 'string' ? { problem: expected } : expected,
    );
  });

  it('refuses an address that is too long to be shown', () => {
    expect(checkWebAddress(`https://example.org/${'x'.repeat(maxWebAddressLength)}`)).toEqual({
      problem: 'too-long',
    });
  });

  it('never throws, and returns only plain ASCII addresses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (more) => {
        const checked = checkWebAddress(`https://example.org${more}`);
        if ('url' in checked) expect(checked.url.href).toMatch(/^https?:\/\/[!-~]+$/);
      }),
    );
  });
});
