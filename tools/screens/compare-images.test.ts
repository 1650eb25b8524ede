import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { compareImages } from './compare-images.ts';

/** A white picture with some pixels in other colors, by their place in it. */
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
  it('finds nothing between pictures that are the same', () => {
    expect(compareImages(picture(10, 10), picture(10, 10))).toBeNull();
  });

  it('finds nothing where only the files differ', () => {
    const a = picture(10, 10, { 3: [1, 2, 3] });
    const b = PNG.sync.write(PNG.sync.read(a), { deflateLevel: 0 });
    expect(b.equals(a)).toBe(false);
    expect(compareImages(a, b)).toBeNull();
  });

  it('tells how many of the pixels differ, and draws them', () => {
    const found = compareImages(picture(10, 10), picture(10, 10, { 7: [0, 0, 0], 42: [200, 0, 0] }));
    expect(found?.share).toBe(0.02);
    expect(found?.remark).toBe('2 pixels');
    const drawn = PNG.sync.read(found?.picture ?? Buffer.alloc(0));
    expect([...drawn.data.subarray(42 * 4, 42 * 4 + 3)]).toEqual([255, 0, 0]);
  });

  it('lets a few pixels be a trace lighter, as smoothed edges are', () => {
    const trace = [223, 255, 255];
    expect(compareImages(picture(10, 10), picture(10, 10, { 0: trace, 1: trace }))).toBeNull();
    expect(compareImages(picture(10, 10), picture(10, 10, { 0: [222, 255, 255] }))?.share).toBe(0.01);
  });

  it('counts the slightest difference of a whole area', () => {
    const area = Object.fromEntries(Array.from({ length: 50 }, (_, place) => [place, [255, 255, 254]]));
    expect(compareImages(picture(10, 10), picture(10, 10, area))?.share).toBe(0.5);
  });

  it('takes pictures of other sizes as different as a whole', () => {
    const found = compareImages(picture(10, 10), picture(10, 12));
    expect(found).toEqual({ share: 1, remark: '10×10 against 10×12', picture: null });
  });
});
