import type { NameTable } from '../lexicon/names.ts';
import { isSharingLine } from '../text/boilerplate.ts';
import { createForms } from '../text/forms.ts';
import { createMemo } from '../text/kept.ts';
import { sentenceEnds } from '../text/sentences.ts';
import type { TokenForm } from '../text/token.ts';
import { tokenize } from '../text/tokenize.ts';
import { unglue } from './unglue.ts';

/** A line of a text in tokens and sentences, wherever it stands. */
interface Line {
  readonly tokens: readonly TokenForm[];
  /** Where each token begins in the line. */
  readonly starts: Int32Array;
  /** Past the last token of each sentence. */
  readonly ends: readonly number[];
}

/** Reads lines; a line that was read lately is not read again. */
export interface LineReader {
  /** The reader of one text, whose equal tokens are the same object. A line of sharing buttons has no tokens. */
  open(): (line: string) => Line;
}

const none: Line = { tokens: [], starts: new Int32Array(), ends: [] };

/** @param keep how many lines are remembered at least */
export const createLineReader = (table: NameTable, keep: number): LineReader => {
  const kept = createMemo<Line>(keep);
  return {
    open() {
      const formOf = createForms();
      const read = (line: string): Line => {
        if (isSharingLine(line)) return none;
        const tokens = unglue(tokenize(line), table);
        return {
          tokens: tokens.map(formOf),
          starts: Int32Array.from(tokens, ({ start }) => start),
          ends: sentenceEnds(line, tokens),
        };
      };
      return (line) => kept.get(line, () => read(line));
    },
  };
};
