import { foldText } from '../text/fold.ts';
import { partsOfRuns } from '../text/scripts.ts';
import { apostrophes } from '../text/typography.ts';
import { createWordPattern, wordClass } from '../text/words.ts';

/** Runs of these scripts are indexed as overlapping bigrams, which finds every substring of two or more characters. */
const unspacedChar = new RegExp(`[${partsOfRuns}]`, 'u');
/** Excludes letters that fold to apostrophes. */
const wordChar = new RegExp(`(?![${apostrophes}])[${wordClass}]`, 'u');
const pieceOf = createWordPattern({ apart: partsOfRuns });

/** A run of letters of one kind. */
export interface Piece {
  /** Folded. */
  readonly text: string;
  readonly unspaced: boolean;
}

/** Whether a character can be part of a word written with spaces. */
export const isSpacedWordChar = (char: string): boolean => wordChar.test(char) && !unspacedChar.test(char);

/** The runs of letters in a text, in order. */
export const piecesOf = (text: string): Piece[] =>
  (foldText(text).match(pieceOf) ?? []).map((piece) => ({ text: piece, unspaced: unspacedChar.test(piece) }));

const pairsOf = (text: string): string[] => {
  const chars = [...text];
  return chars.slice(0, -1).map((char, i) => char + (chars[i + 1] ?? ''));
};

/**
 * Converts a text to index form: folded, with runs of unspaced scripts split into bigrams, "中国人" into "中国 国人 人". The last
 * character is also a token, so that every character starts one and can be searched by itself.
 */
export function textToIndex(text: string): string {
  const folded = foldText(text);
  if (!unspacedChar.test(folded)) return folded;
  return folded.replaceAll(pieceOf, (piece) =>
    unspacedChar.test(piece) ? ` ${[...pairsOf(piece), [...piece].at(-1)].join(' ')} ` : piece,
  );
}

/** Tokens that are consecutive in the index. */
export interface TokenRun {
  readonly tokens: readonly string[];
  /** Whether the last token is a prefix. */
  readonly open: boolean;
}

/** The index tokens that match these pieces in sequence; `prefix` makes the last word a prefix. */
export function piecesToTokens(pieces: readonly Piece[], prefix: boolean): TokenRun {
  const last = pieces.length - 1;
  const tokens = pieces.flatMap((piece, i) => {
    if (!piece.unspaced) return [piece.text];
    const end = [...piece.text].at(-1) ?? '';
    const pairs = pairsOf(piece.text);
    return i < last || pairs.length === 0 ? [...pairs, end] : pairs;
  });
  const end = pieces[last];
  return { tokens, open: end !== undefined && (end.unspaced ? [...end.text].length === 1 : prefix) };
}
