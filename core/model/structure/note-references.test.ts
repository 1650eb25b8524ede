import { expect, test } from 'vitest';
import { maskNoteReferences } from './note-references.ts';

test('labels of note references are replaced by spaces of the same length', () => {
  const text = 'A piano,12 once1 it was.';
  const marks = [
    { kind: 'noteRef', start: 8, end: 10 },
    { kind: 'strong', start: 11, end: 15 },
    { kind: 'noteRef', start: 15, end: 16 },
  ];
  expect(maskNoteReferences(text, [{ marks: marks.slice(0, 1) }, { marks: marks.slice(1) }])).toBe(
    'A piano,   once  it was.',
  );
  expect(maskNoteReferences(text, [{ marks: [] }, {}])).toBe(text);
});
