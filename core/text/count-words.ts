import { ideographs } from './scripts.ts';
import { createWordPattern } from './words.ts';

/** Characters of scripts that put no space between words count one each, as is usual. */
const word = createWordPattern({
  apart: ideographs,
  each: true,
  joiners: String.raw`’'.,\-`,
  inner: String.raw`\p{Me}`,
});

/** How many words a text has. "don't", "part-time" and "3.5" are one each. */
export function countWords(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(word)) count += 1;
  return count;
}
