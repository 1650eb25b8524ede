import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openZip } from './zip.ts';

const limits = { entries: 50, entry: 1_000_000, all: 2_000_000, ratio: 20, ratioFrom: 100_000 };
const open = (bytes: Uint8Array) => openZip(bytes, limits);
const textOf = (bytes: Uint8Array | null): string | null => (bytes ? Buffer.from(bytes).toString() : null);

describe('a zip file', () => {
  test('unpacks its entries one at a time', () => {
    const zip = open(zipSync({ 'a.txt': strToU8('one'), 'b/c.txt': [strToU8('two'), { level: 0 }] }));
    expect(zip.names).toEqual(['a.txt', 'b/c.txt']);
    expect(textOf(zip.read('a.txt'))).toBe('one');
    expect(textOf(zip.read('b/c.txt'))).toBe('two');
    expect(zip.read('none')).toBeNull();
    expect(zip.read('__proto__')).toBeNull();
  });

  test.each(['../evil', '/etc/passwd', 'a/../../b', 'C:/x', 'a\\..\\b'])('has no entry %s', (name) => {
    const zip = open(zipSync({ [name]: strToU8('x'), good: strToU8('y') }));
    expect(zip.names).toEqual(['good']);
    expect(zip.read(name)).toBeNull();
  });

  test('is refused before it is unpacked if it would become too large', () => {
    const zeros = new Uint8Array(1_500_000);
    expect(() => open(zipSync({ a: zeros, b: zeros }))).toThrow(/malicious or damaged/);
    expect(() => open(zipSync({ a: new Uint8Array(900_000) }))).toThrow(/malicious or damaged/);
    const many = Object.fromEntries(Array.from({ length: 51 }, (_x, i) => [`f${i}`, strToU8('x')]));
    expect(() => open(zipSync(many))).toThrow(/malicious or damaged/);
  });

  test('with a wrong size unpacks no more than that size', () => {
    const bytes = zipSync({ a: new Uint8Array(90_000) });
    const view = new DataView(bytes.buffer);
    // The central directory's size of the entry, which is the one that counts.
    const central = bytes.findIndex(
      (_b, at) => at + 4 <= bytes.length && view.getUint32(at, true) === 0x02014b50,
    );
    view.setUint32(central + 24, 10, true);
    const zip = open(bytes);
    let length: number;
    try {
      length = zip.read('a')?.length ?? 0;
    } catch {
      length = 0;
    }
    expect(length).toBeLessThanOrEqual(10);
  });

  test('with a password is reported', () => {
    const bytes = zipSync({ a: strToU8('x') });
    bytes[6] = (bytes[6] ?? 0) | 1;
    expect(() => open(bytes)).toThrow(/locked with a password/);
  });

  test('property: any bytes are refused with a reason', () => {
    const good = zipSync({ 'a.txt': strToU8('some words that can be packed'), b: strToU8('more') });
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 }), (at, byte) => {
        const broken = good.slice();
        broken[at] = byte;
        try {
          const zip = open(broken);
          for (const name of zip.names) zip.read(name);
        } catch (error) {
          expect(String(error)).toMatch(/AppError|damaged/);
        }
      }),
    );
    expect(() => open(new Uint8Array(30))).toThrow(/damaged/);
    expect(() => open(new Uint8Array(0))).toThrow(/damaged/);
  });
});
