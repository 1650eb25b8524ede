import { expect, test } from 'vitest';
import { describeSpan } from './describe.ts';
import { findAnchors } from './find.ts';
import { suggestPlaces } from './suggest.ts';

const lines = [
  'The ferry left the island at seven, an hour late, because the captain would not sail without the doctor.',
  'Nobody on board complained. They had seen what the sea does in November, and what it does to the impatient.',
  'The doctor came with two suitcases and a birdcage, thanked the captain, and slept until the harbour.',
];
const old = lines.join('\n');
const anchorOf = (words: string) => {
  const start = old.indexOf(words);
  return describeSpan(old, { start, end: start + words.length }, 1);
};

test('an ambiguous passage is suggested at both positions', () => {
  const text = [lines[1], 'Something new.', lines[1], 'And something else that is new.'].join('\n');
  const anchor = anchorOf('what it does to the impatient');
  const offered = suggestPlaces({ ...anchor, span: { start: 500, end: 529 } }, text);
  expect(offered.map(({ span }) => text.slice(span.start, span.end))).toEqual([
    'what it does to the impatient',
    'what it does to the impatient',
  ]);
  expect(offered[0]?.score).toBeGreaterThan(0.8);
});

test('a rewritten passage is suggested at its original position', () => {
  const rewritten =
    'Everyone waited quietly. In November the sea punishes those in a hurry, as they all knew.';
  const text = [lines[0], rewritten, lines[2]].join('\n');
  const anchor = anchorOf('what the sea does in November');
  expect(findAnchors([anchor], text, { oldText: old })[0]?.state).toBe('orphaned');
  const offered = suggestPlaces(anchor, text, { oldText: old });
  expect(offered.length).toBeGreaterThan(0);
  for (const { span, score } of offered) {
    expect(text.slice(span.start, span.end)).not.toBe('');
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(1);
    const middle = (span.start + span.end) / 2;
    expect(middle).toBeGreaterThan(text.indexOf(rewritten));
    expect(middle).toBeLessThan(text.indexOf(rewritten) + rewritten.length);
  }
});

test('for a deleted passage, the line before it is suggested', () => {
  const text = [lines[0], lines[2]].join('\n');
  const offered = suggestPlaces(anchorOf('Nobody on board complained'), text, { oldText: old });
  expect(
    offered.some(({ by, span }) => by === 'place' && text.slice(span.start, span.end) === lines[0]),
  ).toBe(true);
});

test('an empty text yields no suggestions', () => {
  expect(suggestPlaces(anchorOf('Nobody on board'), '', { oldText: old })).toEqual([]);
});
