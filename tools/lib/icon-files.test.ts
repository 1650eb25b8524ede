import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { icnsOf, icoOf } from './icon-files.ts';
import { inRoot } from './paths.ts';

const png = (size: number): Buffer => readFileSync(inRoot('build', 'icons', `${size}x${size}.png`));
const drawn = new Map([16, 24, 32, 48, 64, 128, 256, 512, 1024].map((size) => [size, png(size)]));

describe('icon files', () => {
  it('contain complete images at the offsets of the Windows directory', () => {
    const ico = icoOf(drawn);
    const count = ico.readUInt16LE(4);
    const sides = Array.from({ length: count }, (_, index) => {
      const at = 6 + 16 * index;
      const size = ico.readUInt32LE(at + 8);
      const offset = ico.readUInt32LE(at + 12);
      const side = ico.readUInt8(at) || 256;
      expect(ico.subarray(offset, offset + size).equals(png(side))).toBe(true);
      return side;
    });
    expect(sides).toEqual([16, 24, 32, 48, 64, 128, 256]);
  });

  it('contain consistent chunks for macOS', () => {
    const icns = icnsOf(drawn);
    expect(icns.toString('latin1', 0, 4)).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const names: string[] = [];
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
      names.push(icns.toString('latin1', at, at + 4));
    expect(names).toEqual(['ic11', 'ic12', 'ic07', 'ic13', 'ic08', 'ic14', 'ic09', 'ic10']);
  });

  it('are rejected when a size is missing', () => {
    expect(() => icoOf(new Map())).toThrow('There is no picture of 16 pixels.');
  });
});
