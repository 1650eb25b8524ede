import { foldCase, foldText } from '../../../core/text/fold.ts';
import { nameKey } from '../../../core/text/name-key.ts';
import { normalizeName } from '../../../core/model/notes.ts';
import { foldedWords } from '../../../core/text/words.ts';
import type { Db } from './database.ts';

/** Sorts titles alphabetically: case, accents and punctuation do not count, and numbers go by size. */
const sortKey = (text: string): string =>
  foldedWords(text)
    .join(' ')
    .replaceAll(/\d+/g, (digits) => digits.padStart(10, '0'));

/** Titles hardly change, and every query of the list needs all of them. */
const known = new Map<string, string>();
const mostKnown = 100_000;

function knownKey(text: string): string {
  const key = known.get(text);
  if (key !== undefined) return key;
  if (known.size >= mostKnown) known.clear();
  const computed = sortKey(text);
  known.set(text, computed);
  return computed;
}

/**
 * Registers the SQL functions that queries and migrations of a library use: `fold_text` (see `foldText`; SQLite's own `lower` is
 * limited to ASCII), `fold_case`, `normalize_name` and `name_key` (see the functions of these names), which are '' for a value that is
 * no text, `sort_key` (see `sortKey`), which is null for it, and
 * `slice_text(text, start, end)`, which counts UTF-16 code units; SQLite's own `substr` counts characters.
 */
export function registerTextFunctions(db: Db): void {
  const register = <T>(name: string, compute: (text: string) => string, otherwise: T): void =>
    void db.function(name, { deterministic: true }, (value) =>
      typeof value === 'string' ? compute(value) : otherwise,
    );
  register('fold_text', foldText, '');
  register('fold_case', foldCase, '');
  register('normalize_name', normalizeName, '');
  register('name_key', nameKey, '');
  register('sort_key', knownKey, null);
  db.function('slice_text', { deterministic: true }, (text, start, end) =>
    typeof text === 'string' ? text.slice(Number(start), Number(end)) : '',
  );
}
