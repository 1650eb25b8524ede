import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeLabels } from './place-labels.ts';

const size = { width: 300, height: 200 };
const anyMark = fc.record({
  x: fc.integer({ min: -20, max: 320 }),
  y: fc.integer({ min: -20, max: 220 }),
  radius: fc.integer({ min: 2, max: 10 }),
  width: fc.integer({ min: 10, max: 120 }),
  height: fc.constant(16),
});

it('places labels without overlapping labels, marks or the edges', () => {
  fc.assert(
    fc.property(fc.array(anyMark, { maxLength: 30 }), (marks) => {
      const boxes = placeLabels(marks, size).map((place, i) => {
        const mark = marks[i];
        if (!place || !mark) return null;
        return { left: place.x, top: place.y, right: place.x + mark.width, bottom: place.y + mark.height };
      });
      for (const [i, box] of boxes.entries()) {
        if (!box) continue;
        expect(box.left >= 0 && box.right <= size.width && box.top >= 0 && box.bottom <= size.height).toBe(
          true,
        );
        for (const [j, other] of boxes.entries()) {
          if (j === i) continue;
          if (other)
            expect(
              box.left < other.right &&
                other.left < box.right &&
                box.top < other.bottom &&
                other.top < box.bottom,
            ).toBe(false);
          const { x = 0, y = 0, radius = 0 } = marks[j] ?? {};
          expect(
            box.left < x + radius &&
              x - radius < box.right &&
              box.top < y + radius &&
              y - radius < box.bottom,
          ).toBe(false);
        }
      }
    }),
  );
});

it('places the label of a single mark on the right', () => {
  expect(placeLabels([{ x: 50, y: 50, radius: 4, width: 40, height: 16 }], size)).toEqual([{ x: 57, y: 42 }]);
});
