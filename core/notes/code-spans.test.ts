import { expect, test } from 'vitest';
import { codeSpans } from './code-spans.ts';

const codeIn = (note: string): string[] => codeSpans(note).map(({ start, end }) => note.slice(start, end));

test('finds code between backticks and in indented lines', () => {
  expect(codeIn('a `b` c ``d ` e`` f')).toEqual(['`b`', '``d ` e``']);
  expect(codeIn('a\n    b\n\tc\nd')).toEqual(['    b', '\tc']);
  expect(codeIn('```\n[[a]]\n    b\n```')).toEqual(['```\n[[a]]\n    b\n```']);
});

test('a run of backticks without another of its length is text', () => {
  expect(codeIn('`a ``b')).toEqual([]);
  expect(codeIn('`'.repeat(50_000))).toEqual([]);
  expect(codeIn(Array.from({ length: 300 }, (_, n) => '`'.repeat(n + 1)).join(' '))).toEqual([]);
});
