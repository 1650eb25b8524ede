import { expect, test } from 'vitest';
import { changeTags } from './change-tags.ts';

test.each([
  // current, from, to, result
  [['b'], ['b'], ['a'], ['a']],
  [['b', 'c'], ['b'], ['a'], ['c', 'a']],
  [['x', 'y', 'z'], ['x', 'y'], [], ['z']],
  [['c'], [], ['a'], ['c', 'a']],
  [['A', 'c'], [], ['a'], ['A', 'c']],
  [['a', 'b'], ['b', 'a'], ['b'], ['b']],
])('changes %j as from %j to %j', (current, from, to, result) => {
  expect(changeTags(current, from, to)).toEqual(result);
});
