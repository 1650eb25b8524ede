import { describe, expect, it } from 'vitest';
import { parseWebAddresses, parseOnlyWebAddresses } from './parse-web-addresses.ts';

describe('parseWebAddresses', () => {
  it.each([
    ['https://example.org/a', ['https://example.org/a']],
    ['  example.org/a b'.replace(' b', ''), ['example.org/a']],
    ['http://a.example\n\nhttps://b.example/x?y=1\r\n', ['http://a.example', 'https://b.example/x?y=1']],
    ['https://a.example\nhttps://a.example', ['https://a.example']],
    ['localhost:8080/page', ['localhost:8080/page']],
    ['bücher.example', ['bücher.example']],
  ])('%j', (text, addresses) => {
    expect(parseWebAddresses(text)).toEqual(addresses);
  });

  it.each([
    '',
    '   ',
    'some words',
    'https://a.example and words',
    'ftp://a.example/x',
    'javascript:alert(1)',
    'word',
  ])('rejects %j', (text) => {
    expect(parseWebAddresses(text)).toBeNull();
  });

  it('requires a scheme on the clipboard, where a word with a dot is not an address', () => {
    expect(parseOnlyWebAddresses('example.org')).toBeNull();
    expect(parseOnlyWebAddresses('https://example.org')).toEqual(['https://example.org']);
  });
});
