import { describe, expect, test } from 'vitest';
import { headingOf, isRuleLine, unwrapHeading } from './headings.ts';

describe('decoration around a heading is dropped', () => {
  test.each([
    ['– ‘International order’ –', '‘International order’'],
    ['— Frozen conflict —', 'Frozen conflict'],
    ['- The day after -', 'The day after'],
    ['*** News ***', 'News'],
    ['== Notes ==', 'Notes'],
    ['--Ties--', 'Ties'],
  ])('%s', (line, words) => {
    expect(unwrapHeading(line)).toBe(words);
  });

  test.each(['- item', '-5-', '*word*', '– he said, and left the room. –', 'a – b', '– –', '* * *'])(
    '%s has none',
    (line) => {
      expect(unwrapHeading(line)).toBeNull();
    },
  );
});

test.each([
  ['CHAPTER I.', 2],
  ['Chapter Twelve', 2],
  ['ECONOMIC TIES', 2],
  ['1. Introduction', 2],
  ['2.1 The method', 3],
  ['IV. The return', 2],
  ['## Notes', 2],
  ['### More', 3],
])('%s is a heading where text follows', (line, level) => {
  expect(headingOf(line, true, false)?.level).toBe(level);
});

test('a short line is a heading only between two paragraphs', () => {
  expect(headingOf('What happens next?', true, true)?.text).toBe('What happens next?');
  expect(headingOf('What happens next?', true, false)).toBeNull();
  expect(headingOf('ECONOMIC TIES', false, false)).toBeNull();
});

test.each([
  'He left.',
  'Dear Jane,',
  'and then',
  'jane@example.org wrote',
  'NATO',
  'See https://example.org',
])('%s is not recognized', (line) => {
  expect(headingOf(line, true, true)?.level ?? null).toBe(line === 'NATO' ? 2 : null);
  expect(headingOf(line, true, false)).toBeNull();
});

test('a row of symbols is a section break', () => {
  for (const line of ['* * *', '-----', '***', '___', '• • •', '⁂', '. . .'])
    expect(isRuleLine(line)).toBe(true);
  for (const line of ['...', '--', '- item', '* a *']) expect(isRuleLine(line)).toBe(false);
});
