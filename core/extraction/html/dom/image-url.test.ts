import { expect, test } from 'vitest';
import { candidatesOf } from './image-url.ts';

test.each([
  [
    'a.jpg 400w, b.jpg 800w',
    [
      ['a.jpg', 400],
      ['b.jpg', 800],
    ],
  ],
  [
    'a.jpg 1x,b.jpg 2x',
    [
      ['a.jpg', 1000],
      ['b.jpg', 2000],
    ],
  ],
  [
    'c_fill,w_400/a.jpg 400w, c_fill,w_800/a.jpg 800w',
    [
      ['c_fill,w_400/a.jpg', 400],
      ['c_fill,w_800/a.jpg', 800],
    ],
  ],
  [
    ' a.jpg , b.jpg 1.5x ',
    [
      ['a.jpg', 1000],
      ['b.jpg', 1500],
    ],
  ],
  ['a.jpg', [['a.jpg', 1000]]],
  [
    'a.jpg 400w,b.jpg 800w,',
    [
      ['a.jpg', 400],
      ['b.jpg', 800],
    ],
  ],
  [' ,, ', []],
])('the candidates of %j', (set, candidates) => {
  expect(candidatesOf(set).map(({ address, width }) => [address, width])).toEqual(candidates);
});
