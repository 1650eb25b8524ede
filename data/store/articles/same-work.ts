import { foldText } from '../../../core/text/fold.ts';
import { unspacedScripts } from '../../../core/text/scripts.ts';
import { createWordPattern, foldedWords } from '../../../core/text/words.ts';

/** A comparison key of titles: letters and digits only, without case and accents. */
export const titleKey = (title: string): string => foldedWords(title).join(' ');

const namesIn = (byline: string): string[] =>
  titleKey(byline)
    .split(' ')
    .filter((name) => name.length > 2 && name !== 'and');

/** Whether two bylines may name the same author: in any word order, with one common author, or with one byline missing. */
export function isSameAuthor(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const known = new Set(namesIn(a));
  return namesIn(b).some((name) => known.has(name));
}

/** Length of the compared runs, words: few texts have such a run in common by chance. */
const run = 4;

/** Scripts without spaces between words, where each letter counts as a word. */
const word = createWordPattern({ apart: unspacedScripts, each: true });

function runsOf(text: string): Set<string> {
  const words = foldText(text).match(word) ?? [];
  const runs = new Set<string>();
  for (let i = 0; i + run <= words.length; i += 1) runs.add(words.slice(i, i + run).join(' '));
  return runs;
}

/** Minimum share of the shorter text's runs that the longer one contains. */
const sharedShare = 0.5;

/** Whether two texts are versions of one work, such as two editions: the longer one contains half of the runs of four words of the shorter one. */
export function isSameText(a: string, b: string): boolean {
  const [one, other] = [runsOf(a), runsOf(b)];
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  if (small.size === 0) return false;
  let shared = 0;
  for (const each of small) if (large.has(each)) shared += 1;
  return shared >= sharedShare * small.size;
}
