import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

export interface Difference {
  /** Share of all pixels, 0 to 1; 1 when the sizes differ. */
  readonly share: number;
  /** Additional information. */
  readonly remark: string;
  /** A PNG with the differences in red; null when the sizes differ. */
  readonly picture: Buffer | null;
}

/**
 * Tolerance for antialiasing of icons and borders, which varies between runs: number of pixels per picture, and steps
 * of 255.
 */
const smoothing = { pixels: 40, steps: 32 } as const;

/** Whether no channel of any pixel differs by more than these steps. */
function areClose(one: Uint8Array, other: Uint8Array, steps: number): boolean {
  return one.every((value, place) => Math.abs(value - (other[place] ?? 0)) <= steps);
}

/** Compares two PNGs; null when they are identical except for antialiasing. */
export function compareImages(a: Buffer, b: Buffer): Difference | null {
  if (a.equals(b)) return null;
  const [one, other] = [PNG.sync.read(a), PNG.sync.read(b)];
  const { width, height } = one;
  if (width !== other.width || height !== other.height) {
    const remark = `${width}×${height} against ${other.width}×${other.height}`;
    return { share: 1, remark, picture: null };
  }
  const drawn = new PNG({ width, height });
  // Every pixel counts, including antialiased ones.
  const options = { threshold: 0, includeAA: true };
  const count = pixelmatch(one.data, other.data, drawn.data, width, height, options);
  if (count === 0) return null;
  if (count <= smoothing.pixels && areClose(one.data, other.data, smoothing.steps)) return null;
  return {
    share: count / (width * height),
    remark: `${count.toLocaleString('en')} pixels`,
    picture: PNG.sync.write(drawn),
  };
}
