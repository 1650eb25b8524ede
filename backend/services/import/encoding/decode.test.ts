import { describe, expect, test } from 'vitest';
import { decodeBytes } from './decode.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

test('the byte order mark has priority', () => {
  expect(decodeBytes(bytes(0xef, 0xbb, 0xbf, 0xc3, 0xa9), 'text')).toBe('é');
  expect(decodeBytes(bytes(0xff, 0xfe, 0xe9, 0), 'text')).toBe('é');
  expect(decodeBytes(bytes(0xfe, 0xff, 0, 0xe9), 'text')).toBe('é');
});

test('UTF-16 without a byte order mark is detected by its zero bytes', () => {
  expect(decodeBytes(new Uint8Array(Buffer.from('Hello there', 'utf16le')), 'text')).toBe('Hello there');
});

test('text is UTF-8 where it is valid, otherwise Windows-1252', () => {
  expect(decodeBytes(new TextEncoder().encode('“é” 漢'), 'text')).toBe('“é” 漢');
  expect(decodeBytes(bytes(0x93, 0xe9, 0x94), 'text')).toBe('“é”');
});

test('a page declares its encoding', () => {
  const cyrillic = Buffer.concat([
    Buffer.from('<html><head><meta charset="windows-1251"></head><p>'),
    bytes(0xcf, 0xf0),
  ]);
  expect(decodeBytes(cyrillic, 'html')).toMatch(/Пр$/);
  const equiv = Buffer.concat([
    Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">'),
    bytes(0x93, 0xfa),
  ]);
  expect(decodeBytes(equiv, 'html')).toMatch(/日$/);
});

test('a page that was converted to UTF-8 and still declares its old encoding is UTF-8', () => {
  expect(decodeBytes(new TextEncoder().encode('<meta charset="iso-8859-1"><p>é'), 'html')).toMatch(/é$/);
});

test('an unknown or impossible encoding is ignored', () => {
  expect(decodeBytes(latin('<meta charset="x-unheard-of"><p>\xe9'), 'html')).toMatch(/é$/);
  expect(decodeBytes(latin('<meta charset="utf-16"><p>a'), 'html')).toMatch(/a$/);
});

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const joined = (...parts: Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

describe('a few invalid bytes do not change the encoding of a whole text', () => {
  const german = 'Die Größe der Höfe überrascht: „Schön“, sagt Jörg, „und früher noch größer.“';

  test.each(['', '<meta charset="utf-8">', '<meta charset="utf8">'])(
    'a byte of windows-1252 in a page: %s',
    (label) => {
      expect(decodeBytes(joined(utf8(`${label}<p>${german} caf`), bytes(0xe9), utf8('</p>')), 'html')).toBe(
        `${label}<p>${german} caf\ufffd</p>`,
      );
    },
  );

  test.each([
    ['German', `${german} Maß`, 1],
    ['Spanish', 'El niño comió piña y ñoquis, según él, mañana', 0],
    ['two accents', 'Señor Muñoz ended there: ü', 1],
    ['a letter of three bytes', 'Only ASCII until the end, then 10 €', 1],
    ['two bytes missing', 'Only ASCII until the end, then … €', 2],
    ['an emoji', 'Only ASCII until the end 🚲', 2],
    ['after a full stop', 'Only ASCII until the end.é', 1],
  ])('a text cut in its last character: %s', (_, text, missing) => {
    const whole = utf8(text);
    const read = decodeBytes(whole.subarray(0, whole.length - missing), 'text');
    expect(read).toBe(missing === 0 ? text : `${text.replace(/.$/u, '')}\ufffd`);
  });

  test.each(['Un café', 'Ein Spaß', 'Olé, un café après le thé', 'à la carte, déjà vu, voilà'])(
    'windows-1252 that ends in a letter stays so: %s',
    (text) => {
      expect(decodeBytes(latin(text), 'text')).toBe(text);
    },
  );

  test('a page in windows-1252 that declares UTF-8 is windows-1252', () => {
    const page = '<meta charset="utf-8"><p>Größe, Höhe, Öl, Übung, Fuß, Straße';
    expect(decodeBytes(latin(page), 'html')).toBe(page);
  });
});
