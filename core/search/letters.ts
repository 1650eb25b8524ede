import { foldText } from './fold.ts';

/** Where letters with accents and compatibility forms stand. */
const ranges = [
  [0xaa, 0x58f],
  [0x1d00, 0x1fff],
  [0x2070, 0x218f],
  [0x3131, 0x318e],
  [0xf900, 0xfaff],
  [0xfb00, 0xfb06],
  [0xff01, 0xffdc],
] as const;

const escape = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);

/** Letters that fold to others, and marks that fold away; quotes and dashes of a text are not among them. */
const foldable = /[\u00aa-\u1fff\u2070-\u218f\u2c00-\uffff]/;

/** True where every letter of a text is only itself, but for its case: then plain patterns find what there is to find. */
export const isPlain = (text: string): boolean => !foldable.test(text);

/** The folded text itself as a pattern, with the flag i, for texts that are plain. */
export const plainPattern = (folded: string): string => escape(folded);

let table: ReadonlyMap<string, readonly string[]> | null = null;

/** For each folded letter, or short sequence of letters, the characters that fold to it. Made once, in a few ms. */
function variants(): ReadonlyMap<string, readonly string[]> {
  if (table) return table;
  const made = new Map<string, string[]>();
  for (const [first, last] of ranges) {
    for (let code = first; code <= last; code += 1) {
      const char = String.fromCodePoint(code);
      const folded = foldText(char);
      if (folded === '' || folded === char || !/^[\p{L}\p{N}]+$/u.test(folded)) continue;
      const known = made.get(folded);
      if (known) known.push(char);
      else made.set(folded, [char]);
    }
  }
  return (table = made);
}

/** Longest sequence of letters that one character may stand for ("ffi" for ﬃ). */
const longest = 3;

const marks = String.raw`[\u0300-\u036f]*`;

const patterns = new Map<string, string>();

function letterPattern(letter: string): string {
  const known = patterns.get(letter);
  if (known !== undefined) return known;
  const alike = variants().get(letter) ?? [];
  const chars = [...new Set([letter, letter.toUpperCase(), ...alike])].filter(
    (each) => [...each].length === 1,
  );
  const made = `[${chars.map(escape).join('')}]${marks}`;
  // The letters of some alphabets: a few hundred.
  if (patterns.size < 5_000) patterns.set(letter, made);
  return made;
}

const joinedPattern = (letters: readonly string[]): string | null => {
  const alike = variants().get(letters.join('')) ?? [];
  return alike.length > 0 ? `[${alike.map(escape).join('')}]${marks}` : null;
};

/** Every way of writing these few letters: each by itself, or some as one character. */
function waysOf(letters: readonly string[]): string[] {
  const [first] = letters;
  if (first === undefined) return [''];
  const ways = waysOf(letters.slice(1)).map((rest) => letterPattern(first) + rest);
  for (let length = 2; length <= letters.length; length += 1) {
    const joined = joinedPattern(letters.slice(0, length));
    if (joined) ways.push(...waysOf(letters.slice(length)).map((rest) => joined + rest));
  }
  return ways;
}

/**
 * A regular expression (with the flag u) for the folded text in any spelling that folds to it, so that places are found
 * in the text itself and need no mapping back. A mark that NFC would join to its letter may stand apart.
 */
export function foldedPattern(folded: string): string {
  const letters = [...folded];
  let pattern = '';
  let at = 0;
  while (at < letters.length) {
    let length = longest;
    while (length > 1 && joinedPattern(letters.slice(at, at + length)) === null) length -= 1;
    const ways = waysOf(letters.slice(at, at + length));
    pattern += ways.length > 1 ? `(?:${ways.join('|')})` : (ways[0] ?? '');
    at += length;
  }
  return pattern;
}
