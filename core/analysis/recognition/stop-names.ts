import { months, titles, weekdays } from '../lexicon/words.ts';
import type { TokenizedDocument } from '../document/document.ts';
import type { FoundName } from './name/name.ts';

/** Capitalized single words that are never names. */
const neverNames =
  /^(?:mp|mps|prime|vice|deputy|acting|former|ceo|cfo|pm|am|dame|q|erm|plz|mr|mrs|ms|dr|sir|madam)$/;

/** Whether a name from any source is only a weekday or a form of address. */
export const isStopName = ({ tokens }: TokenizedDocument, { first, end }: FoundName): boolean => {
  const folded = tokens[first]?.folded ?? '';
  return end - first === 1 && (weekdays.has(folded) || neverNames.test(folded));
};

/** Whether a tagged name cannot be a name: a weekday, a month, a title alone, a word without a capital letter. */
export const isImpossibleName = (document: TokenizedDocument, name: FoundName): boolean => {
  if (name.end - name.first > 1) return false;
  const token = document.tokens[name.first];
  if (!token) return true;
  return (
    isStopName(document, name) ||
    months.has(token.folded) ||
    !/\p{Lu}/u.test(token.text) ||
    (titles.has(token.folded) && token.text.length > 3)
  );
};

/** Quotation marks after an indefinite article show a coinage, not an established name: "a “Silk Road Economic Belt”". */
export const isCoinage = ({ tokens }: TokenizedDocument, { first, end }: FoundName): boolean =>
  /^[“"‘']$/.test(tokens[first - 1]?.text ?? '') &&
  /^[”"’']$/.test(tokens[end]?.text ?? '') &&
  /^an?$/.test(tokens[first - 2]?.folded ?? '');
