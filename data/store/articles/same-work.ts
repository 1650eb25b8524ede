import { foldText } from '../../../core/text/fold.ts';
import { unspacedScripts } from '../../../core/text/scripts.ts';
import { createWordPattern, foldedWords } from '../../../core/text/words.ts';

/** Letters and digits alone, without case and accents: what is left when two programs wrote one title. */
export const titleKey = (title: string): string => foldedWords(title).join(' ');

const namesIn = (byline: string): string[] =>
  titleKey(byline)
    .split(' ')
    .filter((name) => name.length > 2 && name !== 'and');

/** "Lewis, Michael" and "Michael Lewis" are one; of several authors one is enough; one that is not named may be anybody. */
export function isSameAuthor(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true;
  const known = new Set(namesIn(a));
  return namesIn(b).some((name) => known.has(name));
}

/** Words that follow one another, so many at a time: few texts share such a run by chance. */
const run = 4;

/** Scripts without spaces between words: there each letter stands for one. */
const word = createWordPattern({ apart: unspacedScripts, each: true });

function runsOf(text: string): Set<string> {
  const words = foldText(text).match(word) ?? [];
  const runs = new Set<string>();
  for (let i = 0; i + run <= words.length; i += 1) runs.add(words.slice(i, i + run).join(' '));
  return runs;
}

/** At least so much of the shorter text stands in the longer one, if they are two states of one work. */
const sharedShare = 0.5;

/** True for two states of one text, such as two editions: at least half of the runs of four words of the shorter one are in the other. */
export function isSameText(a: string, b: string): boolean {
  const [one, other] = [runsOf(a), runsOf(b)];
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  if (small.size === 0) return false;
  let shared = 0;
  for (const each of small) if (large.has(each)) shared += 1;
  return shared >= sharedShare * small.size;
}
