import { dictionaryScripts, ideographs } from './scripts.ts';
import { createWordPattern } from './words.ts';

/** In scripts written without spaces, each character counts as one word, as is customary. */
const word = createWordPattern({
  apart: ideographs,
  each: true,
  joiners: String.raw`’'.,\-`,
  inner: String.raw`\p{Me}`,
});

const needsDictionary = new RegExp(`[${dictionaryScripts}]`, 'u');
/** Detects the script itself; the language selects rules for Latin and Japanese only. */
const dictionary = new Intl.Segmenter('th', { granularity: 'word' });

/** Length of a run that is segmented at once, in UTF-16 code units; segmentation takes more than linear time. */
const longestRun = 2_000;

function countInRun(run: string): number {
  let count = 0;
  for (let start = 0; start < run.length; start += longestRun)
    for (const { isWordLike } of dictionary.segment(run.slice(start, start + longestRun)))
      if (isWordLike) count += 1;
  return count;
}

/**
 * Number of words in a text. "don't", "part-time" and "3.5" count as one each; the words of Thai, Lao, Khmer and Burmese, which
 * have no spaces between them, are segmented with a dictionary.
 */
export function countWords(text: string): number {
  let count = 0;
  for (const [run] of text.matchAll(word)) count += needsDictionary.test(run) ? countInRun(run) : 1;
  return count;
}
