import { inNaturalOrder } from '../../../../core/extraction/html/metadata/names.ts';

/** A creator of a book as its package document names one. */
export interface Creator {
  readonly name: string | null;
  /** A MARC relator code or a word; null when there is none. */
  readonly role: string | null;
}

/** Placeholders that programs write for a book without an author. */
const nobody =
  /^(?:unknown(?: author)?|unbekannt|inconnue?|desconocid[oa]|desconhecido|sconosciuto|onbekend|nieznany|неизвестен|неизвестный|bilinmeyen|不明|未知|n\/a|none)$/iu;

/** Roles that are never taken for the author of a book, even when no author is named. */
const helper = /^(?:ill|trl|nrt|bkp|bkd|cov|pht|pbl|illustrator|translator|narrator|publisher)$/i;

/**
 * The authors of a book, separated by commas: those without a role or with that of an author, otherwise such as editors. Null when
 * there are none.
 */
export function authorsOf(creators: readonly Creator[]): string | null {
  const named = creators.flatMap(({ name, role }) =>
    (name ?? '')
      .split(/ ?; ?| & /)
      .filter((one) => one !== '' && !nobody.test(one))
      .map((one) => ({ name: inNaturalOrder(one), role })),
  );
  const authors = named.filter(({ role }) => role === null || /^(?:aut|author)$/i.test(role));
  const others = named.filter(({ role }) => role !== null && !helper.test(role));
  const names = (authors.length > 0 ? authors : others).map(({ name }) => name);
  return names.length === 0 ? null : [...new Set(names)].join(', ');
}
