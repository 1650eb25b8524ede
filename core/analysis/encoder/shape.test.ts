import { expect, it } from 'vitest';
import { shapeOf } from './shape.ts';

it.each([
  ['2024', 1],
  ['–', 2],
  ['Covid-19', 3],
  ['minister', 4],
  ['J.', 5],
  ['U.S.', 6],
  ['Lagos', 7],
  ['al-Assad', 9],
  ['McDonald', 8],
  ['Łódź', 7],
])('tells the shape of %s', (word, shape) => {
  expect(shapeOf(word)).toBe(shape);
});
