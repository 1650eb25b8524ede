import type { TextSpan } from '../model/span.ts';
import { unspacedScripts } from './scripts.ts';

const letter = new RegExp(String.raw`^[[\p{L}\p{N}\p{M}]--[${unspacedScripts}]]$`, 'v');
const apostrophe = /^['’]$/;

const isLetter = (char: string | undefined): boolean => char !== undefined && letter.test(char);
const isApostrophe = (char: string | undefined): boolean => char !== undefined && apostrophe.test(char);

/** Whether an offset is between two letters of a word; an apostrophe between letters is part of the word. */
function isInsideWord(text: string, at: number): boolean {
  const [before, after] = [text[at - 1], text[at]];
  if (isApostrophe(after)) return isLetter(before) && isLetter(text[at + 1]);
  if (isApostrophe(before)) return isLetter(after) && isLetter(text[at - 2]);
  return isLetter(before) && isLetter(after);
}

/**
 * The span with the whole words at both ends, UTF-16 code units. Scripts without spaces between words are left as they
 * are, because their words cannot be told from single letters.
 */
export function snapToWords(text: string, { start, end }: TextSpan): TextSpan {
  let [from, to] = [start, end];
  while (isInsideWord(text, from)) from -= 1;
  while (isInsideWord(text, to)) to += 1;
  return { start: from, end: to };
}
