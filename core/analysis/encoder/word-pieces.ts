import { createMemo } from '../text/memo.ts';

/** Splits words into the pieces of the encoder's vocabulary (WordPiece; Wu et al. 2016), without case and accents. */
export interface WordPieces {
  /** Numbers of the pieces of a word, at least one and at most `maxPieces`. */
  of(word: string): readonly number[];
  readonly start: number;
  readonly end: number;
}

/** Pieces of a longer word are dropped; the tag of a word is read at its first piece. */
const maxPieces = 12;
/** Distinct words of which the pieces are cached. */
const cachedWords = 20_000;

const fold = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '');

/**
 * @param vocabulary one piece a line; pieces that continue a word begin with "##"
 * @throws RangeError when a special piece is missing
 */
export function createWordPieces(vocabulary: string): WordPieces {
  const numbers = new Map(vocabulary.split('\n').map((piece, i) => [piece, i]));
  const special = (piece: string): number => {
    const number = numbers.get(piece);
    if (number === undefined) throw new RangeError(`the vocabulary of the encoder has no ${piece}`);
    return number;
  };
  const unknown = special('[UNK]');
  const memo = createMemo<readonly number[]>(cachedWords);

  /** The longest pieces from left to right; the number for unknown words when a part has no piece. */
  const split = (part: string): number[] => {
    const characters = [...part];
    const found: number[] = [];
    for (let start = 0; start < characters.length;) {
      let end = characters.length;
      let number: number | undefined;
      for (; end > start; end -= 1) {
        const piece = characters.slice(start, end).join('');
        number = numbers.get(start === 0 ? piece : `##${piece}`);
        if (number !== undefined) break;
      }
      if (number === undefined) return [unknown];
      found.push(number);
      start = end;
    }
    return found;
  };

  return {
    start: special('[CLS]'),
    end: special('[SEP]'),
    of: (word) =>
      memo.get(word, () => {
        const parts = fold(word).match(/[\p{P}\p{S}]|[^\p{P}\p{S}]+/gu) ?? [];
        const found = parts.flatMap(split).slice(0, maxPieces);
        return found.length > 0 ? found : [unknown];
      }),
  };
}
