import type { QuoteWords } from './quote-words.ts';
import { at } from '../tokens/tokens.ts';
import type { WordIndex } from '../tokens/word-index.ts';

/** Maximum number of occurrences on each side of the original position. */
const maxOccurrences = 8;
/** A run of words with more occurrences than this is no shortcut. */
const maxPlaces = 4_000;
/** Distance around the original position that is searched first, in UTF-16 code units. */
const searchRadius = 100_000;

const nearest = (starts: readonly number[], near: number): number[] => {
  const behind = starts.findIndex((start) => start >= near);
  const split = behind === -1 ? starts.length : behind;
  return starts.slice(Math.max(0, split - maxOccurrences), split + maxOccurrences);
};

/**
 * Occurrences of a string nearest to its original position on both sides; the search goes further only if there is none nearby.
 */
export function occurrencesOf(letters: string, folded: string, near: number): number[] {
  const within = (from: number, to: number): number[] => {
    const starts: number[] = [];
    const part = folded.slice(from, to);
    for (let found = part.indexOf(letters); found !== -1; found = part.indexOf(letters, found + 1))
      starts.push(from + found);
    return starts;
  };
  const close = within(Math.max(0, near - searchRadius), near + searchRadius);
  if (close.length > 0 || folded.length <= 2 * searchRadius) return nearest(close, near);
  return nearest(within(0, folded.length), near);
}

/** The same for a quote with whole words, by its rarest run. */
export function occurrencesByWords(
  letters: string,
  { words, exact, openStart, openEnd }: QuoteWords,
  { index, folded }: { readonly index: WordIndex; readonly folded: string },
  near: number,
): number[] {
  const last = words.count - (openEnd ? 1 : 0);
  let rarest: { readonly places: Int32Array; readonly i: number } | null = null;
  for (const length of [3, 2, 1] as const) {
    const runs = index.runsOf(length);
    for (let i = openStart ? 1 : 0; i + length <= last; i += 1) {
      if (at(words.starts, i) < exact.start || at(words.ends, i + length - 1) > exact.end) continue;
      const places = runs.placesOf(words, i);
      if (places.length === 0) return [];
      if (rarest === null || places.length < rarest.places.length) rarest = { places, i };
    }
    if (rarest !== null) break;
  }
  if (rarest === null || rarest.places.length > maxPlaces) return occurrencesOf(letters, folded, near);
  const { places, i } = rarest;
  const before = at(words.starts, i) - exact.start;
  const starts = [...places].map((j) => at(index.tokens.starts, j) - before);
  return nearest(
    starts.filter((start) => start >= 0 && folded.startsWith(letters, start)),
    near,
  );
}
