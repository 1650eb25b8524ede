import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { compareImages } from './compare-images.ts';

/** A white picture with some pixels in other colors. */
function picture(
  width: number,
  height: number,
  pixels: Readonly<Record<number, readonly number[]>> = {},
): Buffer {
  const png = new PNG({ width, height });
  png.data.fill(255);
  for (const [place, color] of Object.entries(pixels)) png.data.set(color, Number(place) * 4);
  return PNG.sync.write(png);
}

describe('compareImages', () => {
  it('returns null for identical pictures', () => {
    expect(compareImages(picture(10, 10), picture(10, 10))).toBeNull();
  });

  it('returns null when only the encoding differs', () => {
    const a = picture(10, 10, { 3: [1, 2, 3] });
    const b = PNG.sync.write(PNG.sync.read(a), { deflateLevel: 0 });
    expect(b.equals(a)).toBe(false);
    expect(compareImages(a, b)).toBeNull();
  });

  it('returns the share of different pixels and a diff image', () => {
    const found = compareImages(picture(10, 10), picture(10, 10, { 7: [0, 0, 0], 42: [200, 0, 0] }));
    expect(found?.share).toBe(0.02);
    expect(found?.remark).toBe('2 pixels');
    const drawn = PNG.sync.read(found?.picture ?? Buffer.alloc(0));
    expect([...drawn.data.subarray(42 * 4, 42 * 4 + 3)]).toEqual([255, 0, 0]);
  });

  it('tolerates a few slightly lighter pixels from antialiasing', () => {
    const trace = [223, 255, 255];
    expect(compareImages(picture(10, 10), picture(10, 10, { 0: trace, 1: trace }))).toBeNull();
    expect(compareImages(picture(10, 10), picture(10, 10, { 0: [222, 255, 255] }))?.share).toBe(0.01);
  });

  it('detects the slightest change of a whole area', () => {
    const area = Object.fromEntries(Array.from({ length: 50 }, (_, place) => [place, [255, 255, 254]]));
    expect(compareImages(picture(10, 10), picture(10, 10, area))?.share).toBe(0.5);
  });

  it('treats pictures of different sizes as entirely different', () => {
    const found = compareImages(picture(10, 10), picture(10, 12));
    expect(found).toEqual({ share: 1, remark: '10×10 against 10×12', picture: null });
  });
});
