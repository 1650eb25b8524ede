import { foldText } from '../../../core/text/fold.ts';
import { sql } from '../sqlite/sql.ts';
import type { Sql } from '../sqlite/sql.ts';

const foldWanted = (value: string): string => foldText(value.trim().replace(/\s+/g, ' '));

/** True where an expression is the value, case, accents and typography aside. */
export const isText = (expression: Sql, value: string): Sql =>
  sql`fold_text(${expression}) = ${foldWanted(value)}`;

/** True where an expression holds the value, case, accents and typography aside; parts of words too. */
export const containsText = (expression: Sql, value: string): Sql =>
  sql`instr(fold_text(coalesce(${expression}, '')), ${foldWanted(value)}) > 0`;

/** One condition a word: true where an expression holds it, in any order; parts of words too. */
export const containsWords = (expression: Sql, words: string): Sql[] =>
  words
    .split(/\s+/)
    .filter((word) => foldWanted(word) !== '')
    .map((word) => containsText(expression, word));
