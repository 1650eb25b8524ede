import { expect, it } from 'vitest';
import { createWordPieces } from './word-pieces.ts';

const pieces = ['[UNK]', '[CLS]', '[SEP]', 'lag', '##os', 'sao', '.', 'u', '##s', 's', '-', 'al'];
const numberOf = (piece: string): number => pieces.indexOf(piece);
const wordPieces = createWordPieces(pieces.join('\n'));

it('takes the longest pieces from the left, without case and accents', () => {
  expect(wordPieces.of('Lagos')).toEqual([numberOf('lag'), numberOf('##os')]);
  expect(wordPieces.of('São')).toEqual([numberOf('sao')]);
});

it('splits at punctuation', () => {
  expect(wordPieces.of('U.S.')).toEqual(['u', '.', 's', '.'].map(numberOf));
  expect(wordPieces.of('al-Lagos')).toEqual(['al', '-', 'lag', '##os'].map(numberOf));
});

it('replaces a part without pieces by the number for unknown words', () => {
  expect(wordPieces.of('北京')).toEqual([0]);
  expect(wordPieces.of('')).toEqual([0]);
});

it('drops the pieces of an endless word', () => {
  expect(wordPieces.of('.'.repeat(1_000))).toHaveLength(12);
});

it('refuses a vocabulary without the special pieces', () => {
  expect(() => createWordPieces('a\nb')).toThrow(RangeError);
});
