import { expect, it } from 'vitest';
import { isSameAuthor, isSameText } from './same-work.ts';

const walk = 'The path goes down to the harbour and along the quay to the old gate, which nobody has opened.';

it('recognizes a text that was extended, shortened or corrected', () => {
  expect(
    isSameText(walk, `${walk} There it ends, for all that anybody knows of it, and more was never said.`),
  ).toBe(true);
  expect(isSameText(walk, walk.slice(0, 60))).toBe(true);
  expect(isSameText(walk, walk.toUpperCase().replace('HARBOUR', 'PORT'))).toBe(true);
});

it('does not recognize a different text', () => {
  expect(
    isSameText(walk, 'Snow fell on the town all day, and the people stayed at home by their fires.'),
  ).toBe(false);
  expect(isSameText(walk, '')).toBe(false);
  expect(isSameText('one two', 'one two')).toBe(false);
});

it('counts letters where a script has no spaces', () => {
  const text = '雪落在港口上整整一天没有人出门';
  expect(isSameText(text, `${text}大家都在家里`)).toBe(true);
  expect(isSameText(text, '春天来了花都开了鸟儿在树上唱歌')).toBe(false);
});

it('compares authors: one of several is enough, and a missing one matches any', () => {
  expect(isSameAuthor('Lewis, Michael', 'Michael Lewis and Ada Reed')).toBe(true);
  expect(isSameAuthor(null, 'Ada Reed')).toBe(true);
  expect(isSameAuthor('Ben Moss', 'Ada Reed')).toBe(false);
});
