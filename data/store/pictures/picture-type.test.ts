import { describe, expect, test } from 'vitest';
import { readPictureShape } from './picture-type.ts';

const base64 = (text: string): Buffer => Buffer.from(text, 'base64');
const png = base64(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
);

describe('readPictureShape', () => {
  test.each([
    ['image/png', png, 1, 1],
    ['image/gif', base64('R0lGODlhAQABAIAAAAAAAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw=='), 1, 1],
    ['image/webp', base64('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA'), 1, 1],
    [
      'image/svg+xml',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"/>'),
      20,
      10,
    ],
    [
      'image/svg+xml',
      Buffer.from(
        '\ufeff<?xml version="1.0"?><!-- drawn --><!DOCTYPE svg PUBLIC "a" "b"><svg viewBox="0 0 4 3"></svg>',
      ),
      4,
      3,
    ],
  ])('%s', (type, bytes, width, height) => {
    expect(readPictureShape(bytes)).toEqual({ type, width, height });
  });

  test.each([
    ['a page', '<!doctype html><html><body><svg></svg></body></html>'],
    ['a script', 'alert(1)'],
    ['nothing', ''],
    ['a PDF', '%PDF-1.7'],
    ['XML that is no picture', '<?xml version="1.0"?><rss><svg/></rss>'],
  ])('%s is none', (_name, text) => expect(readPictureShape(Buffer.from(text))).toBeNull());

  test('reads a truncated picture without its size', () => {
    expect(readPictureShape(png.subarray(0, 10))).toEqual({ type: 'image/png', width: null, height: null });
  });
});
