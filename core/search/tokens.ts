import { foldText } from '../text/fold.ts';
import { partsOfRuns } from '../text/scripts.ts';
import { apostrophes } from '../text/typography.ts';
import { createWordPattern, wordClass } from '../text/words.ts';

/** Runs of these scripts are kept as overlapping pairs, which finds every part of two characters and more. */
const unspacedChar = new RegExp(`[${partsOfRuns}]`, 'u');
/** Letters that the fold makes apostrophes are none. */
const wordChar = new RegExp(`(?![${apostrophes}])[${wordClass}]`, 'u');
const pieceOf = createWordPattern({ apart: partsOfRuns });

/** A run of letters of one kind. */
export interface Piece {
  /** Folded. */
  readonly text: string;
  readonly unspaced: boolean;
}

/** True for a character that can be a part of a word written with spaces. */
export const isSpacedWordChar = (char: string): boolean => wordChar.test(char) && !unspacedChar.test(char);

/** The runs of letters in a text, in order. */
export const piecesOf = (text: string): Piece[] =>
  (foldText(text).match(pieceOf) ?? []).map((piece) => ({ text: piece, unspaced: unspacedChar.test(piece) }));

const pairsOf = (text: string): string[] => {
  const chars = [...text];
  return chars.slice(0, -1).map((char, i) => char + (chars[i + 1] ?? ''));
};

/**
 * A text as it goes into the index: folded, and runs without spaces cut into pairs, "中国人" into "中国 国人 人". The last
 * character stands alone too, so that every character begins a token and can be looked for by itself.
 */
export function textToIndex(text: string): string {
  const folded = foldText(text);
  if (!unspacedChar.test(folded)) return folded;
  return folded.replaceAll(pieceOf, (piece) =>
    unspacedChar.test(piece) ? ` ${[...pairsOf(piece), [...piece].at(-1)].join(' ')} ` : piece,
  );
}

/** The tokens that follow one another in the index where these pieces do. */
export interface TokenRun {
  readonly tokens: readonly string[];
  /** The last token is only the beginning of one in the index. */
  readonly open: boolean;
}

/** What to look for in the index to find these pieces side by side; `prefix` lets the last word go on. */
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
