import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openZip } from './zip.ts';

const limits = { entries: 50, entry: 1_000_000, all: 2_000_000, ratio: 20, ratioFrom: 100_000 };
const open = (bytes: Uint8Array) => openZip(bytes, limits);
const textOf = (bytes: Uint8Array | null): string | null => (bytes ? Buffer.from(bytes).toString() : null);

/** The same bytes, and how often one of them was read by its index. */
function countReads(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly reads: () => number } {
  let reads = 0;
  const counted = new Proxy(bytes, {
    get(target, key) {
      if (typeof key === 'string' && /^\d+$/.test(key)) reads += 1;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  return { bytes: counted, reads: () => reads };
}

describe('a zip file', () => {
  test('is searched once, however many entries are read', () => {
    const readsOfLast = (entries: number): number => {
      const files = Object.fromEntries(
        Array.from({ length: entries }, (_x, i) => [`${i}.txt`, strToU8('x')]),
      );
      const { bytes, reads } = countReads(zipSync(files));
      const zip = openZip(bytes, { ...limits, entries });
      const before = reads();
      expect(textOf(zip.read(`${entries - 1}.txt`))).toBe('x');
      return reads() - before;
    };
    expect(readsOfLast(400)).toBe(readsOfLast(20));
  });

  test('with a stored entry that is longer than its size unpacks no more than that size', () => {
    const bytes = zipSync({ a: [new Uint8Array(900), { level: 0 }] });
    const central = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    new DataView(bytes.buffer).setUint32(central + 24, 10, true);
    expect(open(bytes).read('a')?.length).toBe(10);
  });

  test('with sizes and offsets of 64 bits is read', () => {
    const bytes = Buffer.from(
      // One stored entry `a` with the content `x`; its sizes and its offset are in the additional field.
      '504b03042d000000000000000000831dd98cffffffffffffffff01001400' +
        '610100100001000000000000000100000000000000' +
        '78' +
        '504b01022d002d000000000000000000831dd98cffffffffffffffff01001c000000000000000000' +
        '0000ffffffff' +
        '610100180001000000000000000100000000000000000000000000000000' +
        '504b06062c00000000000000' +
        '2d002d000000000000000000' +
        '01000000000000000100000000000000' +
        '4b000000000000003400000000000000' +
        '504b0607000000007f0000000000000001000000' +
        '504b05060000000001000100ffffffffffffffff0000',
      'hex',
    );
    const directory = bytes.indexOf('504b0102', 0, 'hex');
    const end = bytes.indexOf('504b0606', 0, 'hex');
    bytes.writeBigUInt64LE(BigInt(directory), end + 48);
    bytes.writeBigUInt64LE(BigInt(end), bytes.indexOf('504b0607', 0, 'hex') + 8);
    expect(textOf(open(bytes).read('a'))).toBe('x');
  });

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
    const central = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    for (const flag of [6, central + 8]) bytes[flag] = (bytes[flag] ?? 0) | 1;
    expect(() => open(bytes)).toThrow(/protected with a password/);
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
