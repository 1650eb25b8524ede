import { foldText } from './fold.ts';

/** Letters and digits alone, without case and accents: what is left when two programs wrote one title. */
export const titleKey = (title: string): string =>
  foldText(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

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
