import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

export interface Difference {
  /** Of all pixels, 0 to 1; all of them when the sizes differ. */
  readonly share: number;
  /** What is said besides the share. */
  readonly remark: string;
  /** A PNG with what differs in red; null when the sizes differ. */
  readonly picture: Buffer | null;
}

/**
 * So little is how the browser smooths the edges of an icon or a frame, which is not the same each time: pixels of a
 * whole picture, and steps of 255.
 */
const smoothing = { pixels: 40, steps: 32 } as const;

/** True when no channel of any pixel differs by more than these steps. */
function areClose(one: Uint8Array, other: Uint8Array, steps: number): boolean {
  return one.every((value, place) => Math.abs(value - (other[place] ?? 0)) <= steps);
}

/** What differs between two PNGs; null when every pixel is the same, but for what smoothing makes of some edges. */
export function compareImages(a: Buffer, b: Buffer): Difference | null {
  if (a.equals(b)) return null;
  const [one, other] = [PNG.sync.read(a), PNG.sync.read(b)];
  const { width, height } = one;
  if (width !== other.width || height !== other.height) {
    const remark = `${width}×${height} against ${other.width}×${other.height}`;
    return { share: 1, remark, picture: null };
  }
  const drawn = new PNG({ width, height });
  // Every pixel counts, at the edges of letters as well.
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
