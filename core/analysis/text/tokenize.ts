import { classifyAbbreviation } from '../../text/classify-abbreviation.ts';
import { endsAtPeriod } from '../../text/sentence-end.ts';
import { foldWord } from '../../text/fold.ts';
import type { Token } from './token.ts';

/**
 * Matches abbreviations with inner periods (U.S., e.g.), initials (J.), numbers (97.7, 1,000), words with inner apostrophes
 * (O'Brien), web names, and runs of one punctuation mark. Hyphens are separate tokens, as in the training corpora.
 */
const pattern =
  /(?:https?:\/\/|www\.)[^\s<>"”)]+|(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+\.[\p{L}.]+|(?:\p{L}\.){2,}|\p{Lu}\.(?=[\s\p{Lu}]|$)|\d+(?:[.,:]\d+)*(?:st|nd|rd|th)?(?!\p{L})|[\p{L}\p{N}\p{M}]+(?:['’&][\p{L}\p{M}]+)*|\.{2,}|--+|[^\s]/gu;

/** Number of code units after a period that are examined. */
const contextLength = 24;

/** Whether the period at an offset belongs to the word before it: in "Mr. Smith" and "No. 5", but not in "He said no." */
function isAbbreviated(text: string, word: string, period: number): boolean {
  const after = text.slice(period + 1, period + 1 + contextLength).trimStart();
  if (classifyAbbreviation(word, after, null) === null) return false;
  return after === '' || !endsAtPeriod({ before: word, after, lang: null });
}

const possessive = /(?:['’]s|['’](?:ll|re|ve|d|m)|n['’]t)$/iu;

const make = (text: string, start: number, attached: boolean): Token => ({
  start,
  end: start + text.length,
  text,
  folded: foldWord(text),
  attached,
});

/** The tokens of `text` between two offsets. A possessive 's is a separate token. */
export const tokenize = (text: string, from = 0, to = text.length): Token[] => {
  const tokens: Token[] = [];
  let last = -1;
  pattern.lastIndex = 0;
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  for (const match of part.matchAll(pattern)) {
    const start = from + match.index;
    let word = match[0];
    if (start < last) continue;
    const attached = start === last;
    const next = start + word.length;
    if (text[next] === '.' && next < to && isAbbreviated(text, word, next)) word += '.';
    const tail = possessive.exec(word);
    if (tail && tail.index > 0) {
      const head = word.slice(0, tail.index);
      tokens.push(make(head, start, attached), make(tail[0], start + tail.index, true));
    } else tokens.push(make(word, start, attached));
    last = start + word.length;
  }
  return tokens;
};
