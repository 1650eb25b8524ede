import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeChanges, outcomeOf, foldLines, describeHighlights } from './format-revision.ts';
import type { PreviewHighlight, PreviewLine } from './format-revision.ts';

const line = (kind: PreviewLine['kind']): PreviewLine => ({ kind, pieces: [] });
const highlight = (over: Partial<PreviewHighlight>): PreviewHighlight => ({
  id: 'h',
  color: 'blue',
  note: '',
  quote: 'two trawlers',
  before: 'exact',
  span: { start: 0, end: 1 },
  words: 'two trawlers',
  score: 1,
  ...over,
});

test('the effect on a highlight', () => {
  expect(outcomeOf(highlight({}))).toBe('stays');
  expect(outcomeOf(highlight({ words: 'two\u00A0trawlers' }))).toBe('stays');
  expect(outcomeOf(highlight({ words: 'three trawlers' }))).toBe('edited');
  expect(outcomeOf(highlight({ words: null, span: null }))).toBe('lost');
  expect(outcomeOf(highlight({ before: 'orphaned' }))).toBe('found');
});

test('describes the changes and their effect on highlights', () => {
  expect(
    describeChanges(['same', 'changed', 'added', 'added'].map((k) => line(k as PreviewLine['kind']))),
  ).toBe('1 paragraph changed and 2 paragraphs added');
  expect(describeChanges([line('same')])).toBe('The text is the same.');
  expect(describeHighlights([highlight({}), highlight({ words: null, span: null })])).toBe(
    '1 highlight unchanged and 1 highlight becomes unanchored',
  );
});

test('every line is shown or folded once and in order, and no change is folded', () => {
  const kinds = fc.constantFrom<PreviewLine['kind']>('same', 'same', 'same', 'changed', 'added', 'moved');
  fc.assert(
    fc.property(fc.array(kinds, { maxLength: 40 }), (all) => {
      const lines = all.map(line);
      const rows = foldLines(lines);
      expect(rows.flatMap((row) => (row.kind === 'fold' ? row.lines : [row.line]))).toEqual(lines);
      for (const row of rows)
        if (row.kind === 'fold') expect(row.lines.every(({ kind }) => kind === 'same')).toBe(true);
    }),
  );
});
