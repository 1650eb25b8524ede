import { describe, expect, it } from 'vitest';
import { findSpans, nearestSpan, noFindCriteria, stepSpan } from './find-matches.ts';

const text = 'The harbour master closed the Harbour.';

describe('find in the article', () => {
  it('matches a string, or the terms of a library search', () => {
    const words = (wanted: Parameters<typeof findSpans>[1]) =>
      findSpans(text, wanted).map(({ start, end }) => text.slice(start, end));
    expect(words({ words: 'arbour', query: null })).toEqual(['arbour', 'arbour']);
    expect(words({ words: 'arbour', query: { typing: false } })).toEqual([]);
    expect(words({ words: 'harb tag:x -closed', query: { typing: false } })).toEqual([]);
    expect(words({ words: 'master harb', query: { typing: true } })).toEqual(['harb', 'master', 'Harb']);
    expect(words(noFindCriteria)).toEqual([]);
  });

  it('steps from the reading position and wraps around', () => {
    const spans = findSpans(text, { words: 'harbour', query: null });
    expect(nearestSpan(spans, 0)).toBe(0);
    expect(nearestSpan(spans, 10)).toBe(1);
    expect(nearestSpan(spans, 99)).toBe(0);
    expect(nearestSpan([], 0)).toBe(-1);
    expect([stepSpan(2, 1, 1), stepSpan(2, 0, -1), stepSpan(0, -1, 1)]).toEqual([0, 1, -1]);
  });
});
