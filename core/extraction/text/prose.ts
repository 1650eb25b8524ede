import { hasUnspacedScript } from '../../text/scripts.ts';
import { endsWithStop } from '../../text/sentences.ts';
import { createWordPattern } from '../../text/words.ts';

const word = createWordPattern({ joiners: String.raw`'’.&\-` });

/** The words of a text: letters and digits with joining characters. */
export const splitWords = (text: string): string[] => text.match(word) ?? [];

/** Whether a text has any of the words that `splitWords` returns. */
export const hasWord = (text: string): boolean => text.search(word) !== -1;

/** Minimum number of words of prose, with and without a full stop. */
const withStop = 7;
const withoutStop = 25;

/** Whether a line is certainly running text: a sentence of some length, or a line too long for a title. */
export function isProse(text: string): boolean {
  if (hasUnspacedScript(text) && !/\s\S+\s\S+\s/.test(text))
    return endsWithStop(text) ? text.length >= 20 : text.length >= 60;
  const count = splitWords(text).length;
  return endsWithStop(text) ? count >= withStop : count >= withoutStop;
}

/** Whether a text could be a title or a heading: short, with letters, and not ending like a sentence or clause. */
export function isTitleLike(text: string, maxWords: number): boolean {
  const shouted = text === text.toUpperCase();
  if (!/\p{L}/u.test(text) || text.length > 200) return false;
  if (/[,;:]$/.test(text) || (!shouted && /(?<!\b[\p{L}]|\.\.)\.["”’)]*$/u.test(text))) return false;
  return splitWords(text).length <= maxWords;
}

/** Whether a line is too long for a rule about single lines (a byline, a caption, a button), in UTF-16 code units. */
export const isLongLine = (line: string): boolean => line.length > 400;
