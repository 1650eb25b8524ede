import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitToScreens, readWindowBounds, smallest, defaultBounds } from './window-bounds.ts';

const main = { x: 0, y: 25, width: 1440, height: 875 };
const second = { x: 1440, y: 0, width: 1920, height: 1080 };

describe('window bounds', () => {
  it('are restored', () => {
    const bounds = { x: 1500, y: 100, width: 900, height: 700 };
    expect(fitToScreens(bounds, [main, second])).toEqual(bounds);
  });

  it('move to another screen when theirs is disconnected', () => {
    expect(fitToScreens({ x: 1500, y: 100, width: 900, height: 700 }, [main])).toEqual({
      x: 540,
      y: 100,
      width: 900,
      height: 700,
    });
    expect(fitToScreens({ x: -5000, y: -5000, width: 9000, height: 9000 }, [main])).toEqual(main);
  });

  it('fit on one screen at a usable size', () => {
    const rectangle = fc.record({
      x: fc.integer({ min: -4000, max: 4000 }),
      y: fc.integer({ min: -4000, max: 4000 }),
      width: fc.integer({ min: 0, max: 5000 }),
      height: fc.integer({ min: 0, max: 5000 }),
    });
    fc.assert(
      fc.property(rectangle, (bounds) => {
        const fitted = fitToScreens(bounds, [main, second]);
        expect(fitted.width).toBeGreaterThanOrEqual(smallest.width);
        expect(fitted.height).toBeGreaterThanOrEqual(smallest.height);
        expect(
          [main, second].some(
            (screen) =>
              fitted.x >= screen.x &&
              fitted.y >= screen.y &&
              fitted.x + fitted.width <= screen.x + screen.width &&
              fitted.y + fitted.height <= screen.y + screen.height,
          ),
        ).toBe(true);
      }),
    );
  });

  it('are centered on the main screen at first', () => {
    expect(defaultBounds(main)).toEqual({ x: 80, y: 33, width: 1280, height: 860 });
    expect(defaultBounds({ x: 0, y: 0, width: 800, height: 600 })).toEqual({
      x: 0,
      y: 0,
      width: 800,
      height: 600,
    });
  });

  it('are null without a file', () => {
    expect(readWindowBounds('/nowhere/window.json')).toBeNull();
  });
});
