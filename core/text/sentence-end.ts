import { startOfEnding } from './trim.ts';
import { abbreviationsOf, afterHour } from './abbreviations.ts';
import type { Abbreviations } from './abbreviations.ts';
import { classifyAbbreviation } from './classify-abbreviation.ts';

/** The context of a period that may end a sentence. */
export interface PeriodContext {
  /** The sentence up to the period, exclusive. */
  readonly before: string;
  /** The text from the next word on, without quotation marks, brackets and dashes before it. */
  readonly after: string;
  /** BCP 47 tag; null when unknown. */
  readonly lang: string | null;
}

/** Number of code units before a period that are examined; no abbreviation is longer. */
const contextLength = 24;
const wordCharacter = /[\p{L}\p{M}\p{N}.'’&§°º/-]/u;
/** Enumerators at the start of a sentence: "1.", "2.1.", "(ii).", "Figure 3.". */
const enumerator =
  /^[\s([“"'‘–—•*-]*(?:(?:(?:Figure|Fig\.|Table|Chapter|Section|Part|Appendix|Box)\s)?\p{N}{1,3}(?:\.\p{N}{1,3})*|\p{Lu}|[a-h]|[ivx]{1,4}|[IVX]{1,4})$/u;
const initials = /^(?:\p{L}|(?:\p{L}\p{M}*\p{Ll}?\.)+\p{L}\p{M}*\p{Ll}?)$/u;
const shortNumber = /^\p{N}{1,3}$/u;
const romanNumber = /^[IVXLC]{2,6}$/;
const germanMonth =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b/;

/** Whether a word starts a sentence: capitalized, in the list, and not an initial ("J. I. Packer"). */
function isOpener(after: string, { openers }: Abbreviations): boolean {
  const word = /^[\p{L}\p{M}]+/u.exec(after)?.[0] ?? '';
  if (word === '' || /^\p{Ll}/u.test(word)) return false;
  if ([...word].length === 1 && after[word.length] === '.') return false;
  return openers.has(word.toLowerCase());
}

/** Whether a period ends a sentence, given a next word that is not in lower case. */
export function endsAtPeriod({ before, after, lang }: PeriodContext): boolean {
  const context = before.slice(-contextLength);
  const ending = context.slice(startOfEnding(context, wordCharacter));
  // "3.-5. Mai", "and/or.": only the part next to the period counts.
  const word = ending
    .slice(Math.max(ending.lastIndexOf('/'), ending.lastIndexOf('-')) + 1)
    .replace(/^['’.]+/, '');
  if (word === '') return true;
  if (enumerator.test(before)) return false;
  const lower = word.toLowerCase();
  const abbreviations = abbreviationsOf(lang);
  const hyphenated = ending.replace(/^['’.]+/, '').toLowerCase();
  const abbreviation = classifyAbbreviation(word, after, lang);
  if (abbreviation === 'never' || abbreviations.never.has(hyphenated)) return false;
  if (lower === 'a.m' || lower === 'p.m')
    return !afterHour.has((/^\p{L}+/u.exec(after)?.[0] ?? '').toLowerCase());
  const seldom =
    initials.test(word) ||
    abbreviation === 'seldom' ||
    (abbreviations.ordinals && (shortNumber.test(word) || romanNumber.test(word))) ||
    (shortNumber.test(word) && germanMonth.test(after));
  return !seldom || isOpener(after, abbreviations);
}
