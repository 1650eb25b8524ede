import { foldText } from '../../../core/text/fold.ts';
import type { Params } from '../sqlite/database.ts';

/** Takes a value for a statement; answers the name that stands for it in SQL. */
export type BindValue = (value: string) => string;

/** Collects the values of a statement under names of their own: `:f0`, `:f1` … */
export function createBinder(prefix: string): { readonly bind: BindValue; readonly params: Params } {
  const params: Record<string, string> = {};
  return {
    params,
    bind(value) {
      const name = `${prefix}${Object.keys(params).length}`;
      params[name] = value;
      return `:${name}`;
    },
  };
}

const foldWanted = (value: string): string => foldText(value.trim().replace(/\s+/g, ' '));

/** True where an SQL expression is the value, case, accents and typography aside. */
export const isText = (expression: string, value: string, bind: BindValue): string =>
  `fold_text(${expression}) = ${bind(foldWanted(value))}`;

/** True where an SQL expression holds the value, case, accents and typography aside; parts of words too. */
export const containsText = (expression: string, value: string, bind: BindValue): string =>
  `instr(fold_text(coalesce(${expression}, '')), ${bind(foldWanted(value))}) > 0`;

/** True where an SQL expression holds every one of the words, in any order; parts of words too. */
export const containsWords = (expression: string, words: string, bind: BindValue): string[] =>
  words
    .split(/\s+/)
    .filter((word) => foldWanted(word) !== '')
    .map((word) => containsText(expression, word, bind));
