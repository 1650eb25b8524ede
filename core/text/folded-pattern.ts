import { foldedAway, foldText } from './fold.ts';
import { apostrophes, dashes, quotationMarks } from './typography.ts';

/** Ranges with diacritics, compatibility forms and typography. */
const ranges = [
  [0x60, 0x60],
  [0xaa, 0x6ff],
  [0xe00, 0xfff],
  [0x10a0, 0x10ff],
  [0x1d00, 0x33ff],
  [0xa640, 0xa7ff],
  [0xf900, 0xffdc],
] as const;

const escape = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
const escapeInClass = (text: string): string => text.replaceAll(/[\\^\]-]/g, String.raw`\$&`);

/** Letters that fold to others, and marks that are removed; excludes typography. */
const foldable =
  /[\u00a0-\u00aa\u00ac-\u00ba\u00bc-\u1fff\u2060\u2070-\u218f\u2212\u2460-\u24ff\u2c00-\uffff]/;

/** Whether every letter of a text folds to itself apart from case and typography, so that plain patterns suffice. */
export const isPlain = (text: string): boolean => !foldable.test(text);

const typographic: Readonly<Record<string, string>> = {
  "'": `['${apostrophes}]`,
  '"': `["${quotationMarks}]`,
  '-': `[${dashes}-]`,
  [String.raw`\.\.\.`]: String.raw`(?:\.\.\.|…)`,
};

/** The folded text as a pattern with the flags i and u, for plain texts. */
export const plainPattern = (folded: string): string =>
  escape(folded).replaceAll(/['"-]|\\\.\\\.\\\./g, (each) => typographic[each] ?? each);

/** Letter sequences that one character folds to. Excludes ½ and ℀, whose parts are not searched. */
const isJoinable = (folded: string): boolean => /^\p{L}{1,3}$/u.test(folded) || folded === '...';

let table: ReadonlyMap<string, readonly string[]> | null = null;

/** For each folded letter or short sequence, the characters that fold to it. Built once, in a few ms. */
function variants(): ReadonlyMap<string, readonly string[]> {
  if (table) return table;
  const charactersByFold = new Map<string, string[]>();
  for (const [first, last] of ranges) {
    for (let code = first; code <= last; code += 1) {
      const char = String.fromCodePoint(code);
      const folded = foldText(char);
      if (folded === '' || folded === char || /\s/.test(folded)) continue;
      if ([...folded].length > 1 && !isJoinable(folded)) continue;
      const known = charactersByFold.get(folded);
      if (known) known.push(char);
      else charactersByFold.set(folded, [char]);
    }
  }
  return (table = charactersByFold);
}

/** Maximum length of a letter sequence that one character folds to ("ffi" for ﬃ). */
const maxSequenceLength = 3;

/** What may follow a letter and is removed by folding. */
const marks = `[${foldedAway}]*`;

const patterns = new Map<string, string>();

function letterPattern(letter: string): string {
  const known = patterns.get(letter);
  if (known !== undefined) return known;
  const equivalents = variants().get(letter) ?? [];
  const chars = [...new Set([letter, letter.toUpperCase(), ...equivalents])].filter(
    (each) => [...each].length === 1,
  );
  const pattern = `[${chars.map(escapeInClass).join('')}]${marks}`;
  // The letters of some alphabets: a few hundred.
  if (patterns.size < 5_000) patterns.set(letter, pattern);
  return pattern;
}

const joinedPattern = (letters: readonly string[]): string | null => {
  const equivalents = variants().get(letters.join('')) ?? [];
  return equivalents.length > 0 ? `[${equivalents.map(escapeInClass).join('')}]${marks}` : null;
};

/** All spellings of a few letters: each separately, or several as one character. */
function spellingsOf(letters: readonly string[]): string[] {
  const [first] = letters;
  if (first === undefined) return [''];
  const spellings = spellingsOf(letters.slice(1)).map((rest) => letterPattern(first) + rest);
  for (let length = 2; length <= letters.length; length += 1) {
    const joined = joinedPattern(letters.slice(0, length));
    if (joined) spellings.push(...spellingsOf(letters.slice(length)).map((rest) => joined + rest));
  }
  return spellings;
}

/** Maximum number of letters combined, as the number of spellings grows exponentially. */
const maxLinkedLetters = 8;

/** Number of letters from a position that must stay together, because a character may fold to a sequence across any split. */
function linkedLength(letters: readonly string[], at: number): number {
  let length = 1;
  for (let first = 0; first < length; first += 1)
    for (let joined = maxSequenceLength; joined > 1; joined -= 1)
      if (
        first + joined > length &&
        first + joined <= maxLinkedLetters &&
        joinedPattern(letters.slice(at + first, at + first + joined)) !== null
      )
        length = first + joined;
  return Math.min(length, letters.length - at);
}

/**
 * A regular expression (flag u) that matches any spelling that folds to the text, so that positions are found in the original
 * text without mapping. A combining mark may be separate from its letter.
 */
export function foldedPattern(folded: string): string {
  const letters = [...folded];
  let pattern = '';
  let at = 0;
  while (at < letters.length) {
    const length = linkedLength(letters, at);
    const spellings = spellingsOf(letters.slice(at, at + length));
    pattern += spellings.length > 1 ? `(?:${spellings.join('|')})` : (spellings[0] ?? '');
    at += length;
  }
  return pattern;
}
