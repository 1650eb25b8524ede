import { ideographs } from './scripts.ts';
import { createWordPattern } from './words.ts';

/** In scripts written without spaces, each character counts as one word, as is customary. */
const word = createWordPattern({
  apart: ideographs,
  each: true,
  joiners: String.raw`’'.,\-`,
  inner: String.raw`\p{Me}`,
});

/** Number of words in a text. "don't", "part-time" and "3.5" count as one each. */
export function countWords(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(word)) count += 1;
  return count;
}
