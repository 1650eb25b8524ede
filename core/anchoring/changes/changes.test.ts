import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findChanges } from './changes.ts';
import { heaviestIncreasingSubsequence } from '../alignment/heaviest-increasing-subsequence.ts';

const lines = [
  'The first paragraph speaks of the harbour and of its master.',
  'The second one tells of two trawlers that waited in the ice.',
  'In the third the wind turns, and the gate is opened again.',
  'The archive of the town burned down in the following year.',
  'What is left is a description, written with a careful hand.',
];
const text = lines.join('\n');
const kinds = (old: string, next: string) => findChanges(old, next).map(({ kind }) => kind);

test('the same text has no changes', () => {
  expect(kinds(text, text)).toEqual(lines.map(() => 'same'));
});

test('reports added, removed and moved lines in reading order', () => {
  const next = [lines[0], 'Something that was not there before.', lines[4], lines[1], lines[3]].join('\n');
  expect(kinds(text, next)).toEqual(['same', 'added', 'moved', 'same', 'removed', 'same']);
});

test('reports changed words within a line', () => {
  const next = text.replace('two trawlers', 'three old trawlers').replace('“', '"');
  const [, changed] = findChanges(text, next);
  expect(changed).toEqual({
    kind: 'changed',
    pieces: [
      { kind: 'same', text: 'The second one tells of ' },
      { kind: 'removed', text: 'two' },
      { kind: 'added', text: 'three old' },
      { kind: 'same', text: ' trawlers that waited in the ice.' },
    ],
  });
});

test('a line without a word', () => {
  expect(kinds('One line.\n***\nAnother line.', 'One line.\n***\nNew words here.\nAnother line.')).toEqual([
    'same',
    'same',
    'added',
    'same',
  ]);
});

const anyLine = fc.constantFrom(...lines, 'A short one.', '***', 'Words of another kind entirely, and more.');
describe('for any two texts', () => {
  test('the pieces reproduce the new text and account for all of the old one', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 8 }), fc.array(anyLine, { maxLength: 8 }), (a, b) => {
        const [old, next] = [a.join('\n'), b.join('\n')];
        const changes = findChanges(old, next);
        const read = changes
          .filter(({ kind }) => kind !== 'removed')
          .map(({ pieces }) =>
            pieces
              .filter(({ kind }) => kind !== 'removed')
              .map((p) => p.text)
              .join(''),
          );
        expect(read.join('\n')).toBe(next);
        const words = (pieces: readonly string[]) => pieces.join(' ').split(/\s+/).filter(Boolean).length;
        const pieces = changes.flatMap(({ pieces }) => pieces);
        const keptText = pieces.filter(({ kind }) => kind !== 'added').map((p) => p.text);
        // A line that now occurs twice has the same origin twice.
        expect(words(keptText)).toBeGreaterThanOrEqual(words([...new Set(a)]));
      }),
    );
  });

  test('the heaviest subsequence is non-decreasing and at least as heavy as any element', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat(9)), { maxLength: 20 }), (pairs) => {
        const numbers = pairs.map(([n]) => n);
        const row = [
          ...heaviestIncreasingSubsequence(
            numbers,
            pairs.map(([, w]) => w),
          ),
        ].toSorted((a, b) => a - b);
        const values = row.map((k) => numbers[k] ?? -1);
        expect(values).toEqual(values.toSorted((a, b) => a - b));
        const weight = row.reduce((sum, k) => sum + (pairs[k]?.[1] ?? 0) + 1, 0);
        for (const [, w] of pairs) expect(weight).toBeGreaterThanOrEqual(w + 1);
      }),
    );
  });
});
