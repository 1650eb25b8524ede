import { unpair } from './matching.ts';
import type { Matching } from './matching.ts';
import { at } from '../tokens/tokens.ts';
import type { Tokens } from '../tokens/tokens.ts';

/** Two lines that share less than this part of the shorter one's letters, in scattered words, are different lines. */
const minShare = 0.3;
/** A run of this many words is not accidental. */
const minRun = 4;

const lettersByLine = (tokens: Tokens): Int32Array => {
  const letters = new Int32Array(at(tokens.lines, tokens.count - 1) + 1);
  for (let i = 0; i < tokens.count; i += 1) {
    const line = at(tokens.lines, i);
    letters[line] = at(letters, line) + at(tokens.ends, i) - at(tokens.starts, i);
  }
  return letters;
};

/**
 * Removes pairs of words that two different lines share by chance ("the", "of"). They would map a deleted passage to the text
 * inserted in its place.
 */
export function dropAccidentalPairs(m: Matching): void {
  const oldLetters = lettersByLine(m.old);
  const newLetters = lettersByLine(m.next);
  interface Group {
    letters: number;
    longest: number;
    readonly words: number[];
    readonly least: number;
  }
  const groups = new Map<number, Group>();
  const newLines = at(m.next.lines, m.next.count - 1) + 1;
  let run = 0;
  for (let i = 0; i < m.old.count; i += 1) {
    const j = at(m.toNew, i);
    if (j === -1) continue;
    run = i > 0 && at(m.toNew, i - 1) === j - 1 && j > 0 ? run + 1 : 1;
    const [line, newLine] = [at(m.old.lines, i), at(m.next.lines, j)];
    const key = line * newLines + newLine;
    let group = groups.get(key);
    if (!group) {
      const shorter = Math.min(at(oldLetters, line), at(newLetters, newLine));
      group = { letters: 0, longest: 0, words: [], least: minShare * shorter };
      groups.set(key, group);
    }
    group.letters += at(m.old.ends, i) - at(m.old.starts, i);
    group.longest = Math.max(group.longest, run);
    group.words.push(i);
  }
  for (const { letters, longest, words, least } of groups.values()) {
    if (letters < least && longest < minRun) for (const i of words) unpair(m, i);
  }
}
