import { foldText } from '../../../core/text/fold.ts';
import { sql } from '../sqlite/sql.ts';
import type { Sql } from '../sqlite/sql.ts';

const foldWanted = (value: string): string => foldText(value.trim().replace(/\s+/g, ' '));

/** A condition that an expression equals the value; case, accents and typography are ignored. */
export const isText = (expression: Sql, value: string): Sql =>
  sql`fold_text(${expression}) = ${foldWanted(value)}`;

/** A condition that an expression contains the value, also within words; case, accents and typography are ignored. */
export const containsText = (expression: Sql, value: string): Sql =>
  sql`instr(fold_text(coalesce(${expression}, '')), ${foldWanted(value)}) > 0`;

/** One condition for each word: an expression contains it, also within other words, in any order. */
export const containsWords = (expression: Sql, words: string): Sql[] =>
  words
    .split(/\s+/)
    .filter((word) => foldWanted(word) !== '')
    .map((word) => containsText(expression, word));
