import { foldText } from '../../../core/text/fold.ts';
import { foldedWords } from '../../../core/text/words.ts';
import type { Db } from './database.ts';

/** Gives SQL the function `fold_text(text)`, see `foldText`; SQLite's own lower() knows ASCII alone. Of what is no text it is ''. */
export const registerFoldFunction = (db: Db): void =>
  void db.function('fold_text', { deterministic: true }, (text) =>
    typeof text === 'string' ? foldText(text) : '',
  );

/** Words in the order of the alphabet: case, accents, punctuation do not count, and numbers go by size. */
const sortKey = (text: string): string =>
  foldedWords(text)
    .join(' ')
    .replaceAll(/\d+/g, (digits) => digits.padStart(10, '0'));

/** Titles hardly change, and all of them are asked for at every look at the list. */
const known = new Map<string, string>();
const mostKnown = 100_000;

function knownKey(text: string): string {
  const key = known.get(text);
  if (key !== undefined) return key;
  if (known.size >= mostKnown) known.clear();
  const made = sortKey(text);
  known.set(text, made);
  return made;
}

/** Gives SQL the function `sort_key(text)`, see `sortKey`; null for what is no text. */
export const registerSortKeyFunction = (db: Db): void =>
  void db.function('sort_key', { deterministic: true }, (text) =>
    typeof text === 'string' ? knownKey(text) : null,
  );
