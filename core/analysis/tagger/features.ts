import type { Lexicon } from '../lexicon/lexicon.ts';
import type { TokenForm } from '../text/token.ts';
import { matchPhrases } from './phrases.ts';
import type { PhraseMatch } from './phrases.ts';
import { runsOf } from './runs.ts';
import type { Run } from './runs.ts';
import { wordOf } from './word.ts';
import type { Word } from './word.ts';

/** Document-level context for tagging a sentence. */
export interface DocumentView {
  /** Folded words that occur in lower case somewhere in the text. */
  readonly lower: ReadonlySet<string>;
  /** How the first pass tagged a word elsewhere in the text, as bits, see `hintsOf`; 0 during the first pass. */
  hintOf(word: Word): number;
}

/** A sentence prepared for feature extraction. */
export interface PreparedSentence {
  readonly words: readonly Word[];
  readonly phrases: readonly PhraseMatch[];
  readonly runs: readonly (Run | null)[];
  /** Whether most words are capitalized, so that capitals are no evidence. */
  readonly headline: boolean;
}

/** @param known cache of words; each distinct word is prepared once */
export const prepareSentence = (
  tokens: readonly TokenForm[],
  lexicon: Lexicon,
  known = new Map<string, Word>(),
): PreparedSentence => {
  const words = tokens.map((token) => {
    const word = known.get(token.text) ?? wordOf(token, lexicon);
    known.set(token.text, word);
    return word;
  });
  const lettered = words.filter(({ text }) => /^\p{L}{3,}/u.test(text));
  const capitals = lettered.filter(({ capital }) => capital).length;
  return {
    words,
    phrases: matchPhrases(words, lexicon.names),
    runs: runsOf(words),
    headline: lettered.length >= 4 && capitals / lettered.length > 0.7,
  };
};

const mix = (hash: number, template: number): number => {
  let value = Math.imul(hash ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  value ^= value >>> 13;
  value = Math.imul(value, 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
};

const both = (a: number, b: number): number =>
  Math.imul(a ^ (b >>> 15) ^ Math.imul(b, 0x27d4eb2f), 0x165667b1) >>> 0;

const startHash = 0x5bd1e995;
const endHash = 0x1b873593;

/** Writes the features of token `i` as 32-bit hashes into `out` and returns their number, at most `maxFeatures`. */
export const featuresOf = (
  sentence: PreparedSentence,
  i: number,
  view: DocumentView,
  out: Uint32Array,
): number => {
  const { words, phrases, runs, headline } = sentence;
  const word = words[i];
  if (!word) return 0;
  let count = 0;
  const push = (template: number, hash: number): void => {
    out[count] = mix(hash, template);
    count += 1;
  };
  const at = (offset: number): Word | undefined => words[i + offset];
  const hashAt = (offset: number): number =>
    at(offset)?.hash ?? (offset < 0 ? startHash - i - offset : endHash);
  const shapeAt = (offset: number): number => at(offset)?.shape ?? (offset < 0 ? startHash : endHash);
  const classesAt = (offset: number): number => at(offset)?.classes ?? 0x1000000;
  const listsAt = (offset: number): number => at(offset)?.lists ?? 0x1000000;
  const h0 = word.hash;
  const shape = word.shape + (i === 0 ? 1 : 0) + (headline ? 2 : 0);

  push(1, h0);
  push(6, both(hashAt(-1), h0));
  push(7, both(h0, hashAt(1)));
  push(13, word.suffix4);
  push(2, hashAt(-1));
  push(3, hashAt(1));
  push(4, hashAt(-2));
  push(5, hashAt(2));
  push(8, both(hashAt(-1), hashAt(1)));
  push(9, both(hashAt(-2), hashAt(-1)));
  push(10, both(hashAt(1), hashAt(2)));
  push(0, 0);
  push(11, word.suffix2);
  push(12, word.suffix3);
  push(14, word.prefix3);
  push(15, both(word.suffix3, shape));
  push(16, shape);
  push(17, both(shapeAt(-1), shape));
  push(18, both(shape, shapeAt(1)));
  push(19, both(both(shapeAt(-1), shape), shapeAt(1)));
  push(20, both(shape, hashAt(-1)));
  push(21, both(shape, hashAt(1)));

  const [left, right] = [at(-1), at(1)];
  push(62, both(word.fine, shape));
  push(63, both(word.coarse, shape));
  push(64, left?.fine ?? 0x1000000);
  push(65, right?.fine ?? 0x1000000);
  push(66, both(left?.coarse ?? 0x1000000, shape));
  push(67, both(right?.coarse ?? 0x1000000, shape));
  push(68, at(-2)?.fine ?? 0x1000000);
  push(69, at(2)?.fine ?? 0x1000000);
  push(70, both(both(left?.coarse ?? 0x1000000, right?.coarse ?? 0x1000000), shape));
  push(71, both(both(left?.coarse ?? 0x1000000, word.coarse), word.capital ? 1 : 0));
  push(72, both(both(word.coarse, right?.coarse ?? 0x1000000), word.capital ? 1 : 0));
  word.spelling.forEach((step, k) => {
    const known = word.classes === 0 ? 0 : 1;
    push(73, both(both(step, k), known));
    push(74, both(both(step, k), shape));
  });
  if (word.spelling.length > 0) {
    const [person = 0, place = 0, common = 0] = word.spelling;
    const look = (person << 6) | (place << 3) | common;
    push(75, look);
    push(76, both(look, listsAt(-1)));
    push(77, both(both(person, place), both(left?.coarse ?? 0x1000000, right?.coarse ?? 0x1000000)));
  }
  push(22, both(word.classes, word.capital ? 1 : 0));
  if (word.capital) {
    for (let bit = 0; bit < 20; bit += 1) if (word.classes & (1 << bit)) push(23, bit);
    push(24, both(word.classes, classesAt(-1)));
    push(25, both(word.classes, classesAt(1)));
    push(26, both(word.classes, hashAt(-1)));
    push(27, both(word.classes, hashAt(1)));
    push(28, both(word.classes, listsAt(-1)));
    push(29, both(both(word.classes, shapeAt(-1)), shapeAt(1)));
  }
  push(30, classesAt(-1));
  push(31, classesAt(1));
  push(32, listsAt(0));
  push(33, listsAt(-1));
  push(34, listsAt(1));
  push(35, both(listsAt(-2), listsAt(-1)));
  push(36, both(shape, listsAt(-1)));
  push(37, both(shape, listsAt(1)));

  const phrase = phrases[i];
  if (phrase && phrase.place !== 0) {
    push(38, both(phrase.classes, phrase.place));
    push(39, both(both(phrase.classes, phrase.place), hashAt(-1)));
    for (let bit = 0; bit < 20; bit += 1) if (phrase.classes & (1 << bit)) push(40, both(bit, phrase.place));
    if (phrase.length > 1) push(41, both(phrase.classes, phrase.length));
    push(
      42,
      both(
        both(phrase.classes, phrase.place),
        both(phrases[i - 1]?.classes ?? 0, phrases[i + 1]?.classes ?? 0),
      ),
    );
  }

  const run = runs[i];
  if (run) {
    const place = run.end - run.first === 1 ? 0 : i === run.first ? 1 : i === run.end - 1 ? 2 : 3;
    const head = words[run.end - 1];
    const first = words[run.first];
    const before = words[run.first - 1];
    const after = words[run.end];
    push(43, both(place, run.end - run.first));
    push(44, both(head?.hash ?? 0, place));
    push(45, both(head?.lists ?? 0, place));
    push(46, both(first?.hash ?? 0, place));
    push(47, both(both(first?.classes ?? 0, first?.lists ?? 0), place));
    push(48, both(head?.classes ?? 0, place));
    push(78, both(both(head?.coarse ?? 0, 1), place));
    push(79, both(head?.fine ?? 0, place));
    push(80, both(both(before?.coarse ?? 0x1000000, after?.coarse ?? 0x1000000), place));
    push(81, both(before?.fine ?? 0x1000000, place));
    push(82, both(after?.fine ?? 0x1000000, place));
    push(49, both(before?.hash ?? startHash, place));
    push(50, both(after?.hash ?? endHash, place));
    push(51, both(before?.lists ?? 0x1000000, place));
    push(52, both(after?.lists ?? 0x1000000, place));
    push(53, both(both(first?.classes ?? 0, head?.classes ?? 0), run.end - run.first));
    push(54, both(both(before?.hash ?? startHash, after?.hash ?? endHash), place));
  }
  if (word.capital) {
    const lower = view.lower.has(word.folded) ? 1 : 0;
    push(55, both(lower, shape));
    push(56, both(both(lower, word.classes), shape));
    if (word.upper) push(57, both(word.text.length, headline ? 1 : 0));
    const hint = view.hintOf(word);
    if (hint !== 0) {
      push(58, hint);
      push(59, both(hint, shape));
      push(60, both(hint, word.classes));
    }
    if (phrase && run)
      push(61, both(both(phrase.classes, phrase.place), both(run.end - run.first, i - run.first)));
  }
  return count;
};

export const maxFeatures = 192;

/**
 * Number of leading features that identify the word itself. The trainer drops them at random, so that the other features
 * generalize to words that no corpus contains.
 */
export const wordFeatures = 4;
