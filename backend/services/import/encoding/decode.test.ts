import { expect, test } from 'vitest';
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
