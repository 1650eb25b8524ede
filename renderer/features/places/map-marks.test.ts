import { expect, it } from 'vitest';
import type { Entity } from '../../../core/model/analysis.ts';
import { layOutMarks } from './map-marks.ts';
import type { PlacedEntity } from './placed-entities.ts';

const size = { width: 300, height: 200 };
const view = { x: 0, y: 0, scale: 1 };
const widthOf = (label: string) => label.length * 7;
const placed = (name: string, share: number) =>
  ({ entity: { id: name, name } as Entity, place: {}, share }) as PlacedEntity;

it('draws heavier places with larger dots, at their position on the map', () => {
  const [oslo, bergen] = layOutMarks(
    [placed('Oslo', 1), placed('Bergen', 0.25)],
    [
      { x: 0, y: 0 },
      { x: -100, y: 50 },
    ],
    view,
    size,
    widthOf,
  );
  expect(oslo).toMatchObject({ x: 150, y: 100, radius: 9, label: 'Oslo' });
  expect(bergen).toMatchObject({ x: 50, y: 150, radius: 6.5 });
});

it('leaves out places outside the frame', () => {
  const marks = layOutMarks(
    [placed('Oslo', 1), placed('Lima', 1)],
    [
      { x: 0, y: 0 },
      { x: 500, y: 0 },
    ],
    view,
    size,
    widthOf,
  );
  expect(marks.map(({ entity }) => entity.name)).toEqual(['Oslo']);
});

it('keeps labels off the zoom buttons in the upper right corner', () => {
  const [mark] = layOutMarks([placed('Longyearbyen', 1)], [{ x: 110, y: -60 }], view, size, widthOf);
  expect(mark?.labelAt).toBeTruthy();
  const right = (mark?.labelAt?.x ?? 0) + (mark?.width ?? 0);
  expect(right).toBeLessThanOrEqual(300 - 44);
});
