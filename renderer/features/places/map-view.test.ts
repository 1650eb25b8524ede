import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampView, fitView, panView, scaleOfWhole, toScreen, zoomView } from './map-view.ts';

const world = { left: -2700, top: -1300, right: 2700, bottom: 1300 };
const size = { width: 320, height: 240 };
const anyPoint = fc.record({
  x: fc.integer({ min: -2700, max: 2700 }),
  y: fc.integer({ min: -1300, max: 1300 }),
});

describe('map view', () => {
  it('fits all points', () => {
    fc.assert(
      fc.property(fc.array(anyPoint, { minLength: 1, maxLength: 20 }), (points) => {
        const view = fitView(points, world, size);
        for (const point of points) {
          const { x, y } = toScreen(view, size, point);
          expect(x).toBeGreaterThanOrEqual(-1);
          expect(x).toBeLessThanOrEqual(size.width + 1);
          expect(y).toBeGreaterThanOrEqual(-1);
          expect(y).toBeLessThanOrEqual(size.height + 1);
        }
      }),
    );
  });

  it('keeps the point under the pointer fixed while zooming', () => {
    const view = { x: 100, y: -50, scale: 0.4 };
    const at = { x: 40, y: 200 };
    const next = zoomView(view, 2, at, size);
    const under = { x: view.x + (at.x - 160) / view.scale, y: view.y + (at.y - 120) / view.scale };
    expect(toScreen(next, size, under).x).toBeCloseTo(at.x);
    expect(toScreen(next, size, under).y).toBeCloseTo(at.y);
  });

  it('stays on the map and never zooms out beyond it', () => {
    const far = clampView(panView({ x: 0, y: 0, scale: 1 }, 1e6, 1e6), world, size);
    expect(far.x).toBeGreaterThanOrEqual(world.left);
    expect(far.y).toBeGreaterThanOrEqual(world.top);
    expect(clampView({ x: 0, y: 0, scale: 1e-9 }, world, size).scale).toBe(scaleOfWhole(world, size));
  });
});
