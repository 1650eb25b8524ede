import type { NameTable } from '../lexicon/names.ts';
import { isSharingLine } from '../text/boilerplate.ts';
import { createTokenInterner } from '../text/token-interner.ts';
import { createMemo } from '../text/memo.ts';
import { sentenceEnds } from '../text/sentences.ts';
import type { TokenForm } from '../text/token.ts';
import { tokenize } from '../text/tokenize.ts';
import { splitJoinedWords } from './split-joined-words.ts';

/** A tokenized line, independent of its position in the text. */
interface Line {
  readonly tokens: readonly TokenForm[];
  /** Offset of each token in the line. */
  readonly starts: Int32Array;
  /** Exclusive end of each sentence, in tokens. */
  readonly ends: readonly number[];
}

/** Tokenizes lines and caches recent ones. */
export interface LineTokenizer {
  /** Creates a tokenizer for one text, in which equal tokens share one object. A line of sharing buttons yields no tokens. */
  open(): (line: string) => Line;
}

const none: Line = { tokens: [], starts: new Int32Array(), ends: [] };

/** @param keep minimum number of cached lines */
export const createLineTokenizer = (table: NameTable, keep: number): LineTokenizer => {
  const memo = createMemo<Line>(keep);
  return {
    open() {
      const intern = createTokenInterner();
      const read = (line: string): Line => {
        if (isSharingLine(line)) return none;
        const tokens = splitJoinedWords(tokenize(line), table);
        return {
          tokens: tokens.map(intern),
          starts: Int32Array.from(tokens, ({ start }) => start),
          ends: sentenceEnds(line, tokens),
        };
      };
      return (line) => memo.get(line, () => read(line));
    },
  };
};
