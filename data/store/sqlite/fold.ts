import type { Db } from './database.ts';

// oxlint-disable-next-line no-control-regex
const ascii = /^[\u0000-\u007f]*$/;

/** Without case and accents, for comparing what people type. */
export const foldText = (text: string): string => (ascii.test(text) ? text.toLowerCase() : foldLetters(text));

const foldLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLocaleLowerCase('en');

const taught = new WeakSet<Db>();

/** Gives SQL the function `fold_text(text)`; SQLite's own lower() knows ASCII alone. */
export function teachFolding(db: Db): void {
  if (taught.has(db)) return;
  db.function('fold_text', { deterministic: true }, (text) => foldText(typeof text === 'string' ? text : ''));
  taught.add(db);
}
