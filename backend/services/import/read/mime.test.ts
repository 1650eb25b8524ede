import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBody, decodeQuotedPrintable, parameterOf, parsePart, splitParts } from './mime.ts';

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
const decoded = (text: string): string => Buffer.from(decodeQuotedPrintable(bytes(text))).toString('latin1');

/** Quoted-printable as RFC 2045 wants it, in lines of 76. */
function encode(data: Uint8Array): string {
  let out = '';
  let line = '';
  for (const byte of data) {
    const plain = byte >= 33 && byte <= 126 && byte !== 61;
    const piece = plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    if (line.length + piece.length > 75) {
      out += `${line}=\r\n`;
      line = '';
    }
    line += piece;
  }
  return out + line;
}

describe('quoted-printable', () => {
  test.each([
    ['a=3Db', 'a=b'],
    ['soft=\r\nbreak', 'softbreak'],
    ['soft=  \nbreak', 'softbreak'],
    ['hard\r\nbreak', 'hard\r\nbreak'],
    ['=e9=E9', 'éé'],
    ['=ZZ = 5', '=ZZ = 5'],
    ['ends=', 'ends'],
    ['ends=3', 'ends=3'],
  ])('%j', (coded, plain) => expect(decoded(coded)).toBe(plain));

  test('property: decoding restores the encoded bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (data) => {
        expect(Buffer.from(decodeQuotedPrintable(bytes(encode(data)))).equals(Buffer.from(data))).toBe(true);
      }),
    );
  });

  test('property: never throws, and never returns more bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (data) => {
        expect(decodeQuotedPrintable(data).length).toBeLessThanOrEqual(data.length);
      }),
    );
  });
});

describe('parts', () => {
  test('headers are unfolded, their names without case', () => {
    const part = parsePart(bytes('Content-Type: multipart/related;\r\n\tboundary="a b"\r\nX: 1\r\n\r\nbody'));
    expect(part.headers.get('content-type')).toBe('multipart/related; boundary="a b"');
    expect(parameterOf(part.headers.get('content-type') ?? '', 'boundary')).toBe('a b');
    expect(Buffer.from(part.body).toString()).toBe('body');
  });

  test('property: parts of any bytes are restored', () => {
    const boundary = '----boundary--x';
    const parts = fc.array(fc.uint8Array({ maxLength: 60 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(parts, fc.constantFrom('\r\n', '\n'), (data, end) => {
        fc.pre(data.every((each) => !Buffer.from(each).includes('--')));
        const whole = Buffer.concat([
          bytes(`preamble${end}`),
          ...data.flatMap((each) => [bytes(`--${boundary}${end}`), Buffer.from(each), bytes(end)]),
          bytes(`--${boundary}--${end}epilogue`),
        ]);
        // A carriage return at the very end of a part belongs to the line end that follows it.
        fc.pre(end === '\r\n' || data.every((each) => each.at(-1) !== 13));
        expect(splitParts(whole, boundary, 100).map((each) => [...each])).toEqual(
          data.map((each) => [...each]),
        );
      }),
    );
  });

  test('a truncated file returns the rest; a limit applies', () => {
    expect(splitParts(bytes('--b\r\none\r\n--b\r\ntwo, cut'), 'b', 9).map(String).length).toBe(2);
    expect(splitParts(bytes('--b\n1\n--b\n2\n--b\n3\n--b--'), 'b', 2).length).toBeLessThanOrEqual(3);
  });

  test('base64 is read up to an error', () => {
    const part = parsePart(bytes('Content-Transfer-Encoding: BASE64\n\naGVs\r\nbG8=\r\n'));
    expect(Buffer.from(decodeBody(part)).toString()).toBe('hello');
  });
});
