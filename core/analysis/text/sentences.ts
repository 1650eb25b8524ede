import { splitSentences } from '../../text/sentences.ts';
import type { Token } from './token.ts';

/** Exclusive ends of the sentences of one line, in tokens. */
export const sentenceEnds = (line: string, tokens: readonly Token[]): number[] => {
  const ends: number[] = [];
  let next = 0;
  for (const { end } of splitSentences(line)) {
    const first = next;
    while (next < tokens.length && (tokens[next]?.start ?? end) < end) next += 1;
    if (next > first) ends.push(next);
  }
  return ends;
};
