import { readFileSync, renameSync, writeFileSync } from 'node:fs';

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Stored window bounds, in device-independent pixels. */
export interface StoredBounds extends Bounds {
  readonly maximized: boolean;
}

export const smallest = { width: 480, height: 400 } as const;
const usual = { width: 1280, height: 860 } as const;

const overlap = (a: Bounds, b: Bounds): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

const clamp = (value: number, min: number, max: number): number =>
  Math.min(Math.max(value, min), Math.max(min, max));

/**
 * Moves and shrinks the bounds to fit the screen that contains most of them, because a screen may have been
 * disconnected or resized.
 * @param screens work areas, the main one first; at least one.
 */
export function fitToScreens(bounds: Bounds, screens: readonly Bounds[]): Bounds {
  const best = screens.reduce((a, b) => (overlap(bounds, b) > overlap(bounds, a) ? b : a));
  const width = Math.min(Math.max(bounds.width, smallest.width), best.width);
  const height = Math.min(Math.max(bounds.height, smallest.height), best.height);
  return {
    width,
    height,
    x: clamp(bounds.x, best.x, best.x + best.width - width),
    y: clamp(bounds.y, best.y, best.y + best.height - height),
  };
}

/** Centered on the main screen, for the first start. */
export function defaultBounds(screen: Bounds): Bounds {
  const width = Math.min(usual.width, screen.width);
  const height = Math.min(usual.height, screen.height);
  return {
    width,
    height,
    x: Math.round(screen.x + (screen.width - width) / 2),
    y: Math.round(screen.y + (screen.height - height) / 2),
  };
}

const isStoredBounds = (value: unknown): value is StoredBounds => {
  if (typeof value !== 'object' || value === null) return false;
  const place = value as Record<string, unknown>;
  return (
    typeof place['maximized'] === 'boolean' &&
    ['x', 'y', 'width', 'height'].every((key) => Number.isSafeInteger(place[key]))
  );
};

/** Reads the stored bounds; null if there are none or they are unreadable. */
export function readWindowBounds(file: string): StoredBounds | null {
  try {
    const value = JSON.parse(readFileSync(file, 'utf8')) as unknown;
    return isStoredBounds(value) ? value : null;
  } catch {
    return null;
  }
}

/** Stores the bounds. If this fails the window opens centered next time, which needs no message. */
export function writeWindowBounds(file: string, place: StoredBounds): void {
  try {
    writeFileSync(`${file}.new`, JSON.stringify(place));
    renameSync(`${file}.new`, file);
  } catch {
    // See above.
  }
}
