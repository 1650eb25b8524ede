import UFuzzy from '@leeoniya/ufuzzy';
import { foldText } from '../text/fold.ts';

/** Allows one error a term: a letter that is missing, added, replaced or exchanged with its neighbor. */
const tolerant = new UFuzzy({
  unicode: true,
  interSplit: String.raw`[^\p{L}\d']+`,
  intraSplit: String.raw`\p{Ll}\p{Lu}`,
  intraBound: String.raw`\p{L}\d|\d\p{L}|\p{Ll}\p{Lu}`,
  intraChars: String.raw`[\p{L}\d']`,
  intraContr: String.raw`'\p{L}{1,2}\b`,
  intraMode: 1,
  intraSub: 1,
  intraTrn: 1,
  intraDel: 1,
  intraIns: 1,
});

/** UTF-16 code units of what was typed that are used. */
const longestQuery = 200;

const letterBefore = /[\p{L}\p{N}]$/u;

/** How well a text contains all terms, less is better; null when it lacks one. A term at the start of a word counts most. */
function rankOf(text: string, terms: readonly string[]): number | null {
  let rank = 0;
  for (const term of terms) {
    let at = text.indexOf(term);
    if (at === -1) return null;
    while (at > 0 && letterBefore.test(text.slice(at - 1, at))) {
      const next = text.indexOf(term, at + 1);
      if (next === -1) {
        rank += 1_000;
        break;
      }
      at = next;
    }
    rank += Math.min(at, 99);
  }
  return rank + Math.min(text.length, 999) / 1_000;
}

/**
 * The indexes of the texts that match what was typed, best first: those with all its words or parts of words, in any
 * order; then, if they are fewer than `limit`, those with spelling errors.
 * @param texts as `foldText` returns them
 * @param typed as typed; one without letters matches nothing
 */
export function fuzzyFind(texts: readonly string[], typed: string, limit: number): number[] {
  const wanted = foldText(typed.slice(0, longestQuery)).trim();
  const terms = wanted.split(/\s+/).filter(Boolean);
  if (terms.length === 0) return [];
  const exact = texts
    .flatMap((text, index) => {
      const rank = rankOf(text, terms);
      return rank === null ? [] : [{ index, rank }];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ index }) => index);
  // A single letter with an error is any letter.
  if (exact.length >= limit || wanted.length < 3) return exact.slice(0, limit);
  const found = new Set(exact);
  const [indexes, , order] = tolerant.search(texts as string[], wanted, 0, 1_000);
  const similar = order ? order.map((at) => indexes?.[at] ?? -1) : (indexes ?? []);
  return [...exact, ...similar.filter((index) => index >= 0 && !found.has(index))].slice(0, limit);
}
