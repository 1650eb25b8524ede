import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../core/model/article.ts';
import { headingAt, headingsOf } from './headings.ts';

/** An article with headings of these levels, each followed by a paragraph "x". */
function articleOf(levels: readonly (1 | 2 | 3 | 4)[]) {
  const text = levels.map((level, at) => `H${at} of ${level}\nx`).join('\n');
  const blocks: Block[] = [];
  let start = 0;
  levels.forEach((level, at) => {
    const end = start + `H${at} of ${level}`.length;
    blocks.push({ kind: 'heading', level, start, end, marks: [] });
    blocks.push({ kind: 'paragraph', start: end + 1, end: end + 2, marks: [] });
    start = end + 3;
  });
  return { text, blocks };
}

describe('headings', () => {
  it('are listed for long articles, with two levels', () => {
    expect(headingsOf(articleOf([2, 2, 2]))).toEqual([]);
    const listed = headingsOf(articleOf([2, 3, 4, 2, 3]));
    expect(listed.map(({ words, level }) => [words, level])).toEqual([
      ['H0 of 2', 0],
      ['H1 of 3', 1],
      ['H3 of 2', 0],
      ['H4 of 3', 1],
    ]);
  });

  it('include the heading of an offset', () => {
    const listed = headingsOf(articleOf([2, 2, 2, 2]));
    expect(headingAt(listed, 0)).toBe(0);
    expect(headingAt(listed, (listed[2]?.start ?? 0) - 1)).toBe(1);
    expect(headingAt(listed, listed[2]?.start ?? 0)).toBe(2);
    expect(headingAt(listed, 10_000)).toBe(3);
    expect(headingAt([], 5)).toBe(-1);
    expect(headingAt(listed.slice(1), 0)).toBe(-1);
  });
});
