import type { TextSpan } from '../model/span.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Hit } from './match.ts';

/** A piece of a text with the found words in it. */
export interface Snippet {
  readonly text: string;
  /** In `text`. */
  readonly spans: readonly TextSpan[];
  /** The first of them, in the whole text; null when nothing was found. */
  readonly place: TextSpan | null;
}

/** UTF-16 code units that a snippet has about. */
const wanted = 220;
/** How far its ends may move to fall on the end of a sentence or word. */
const reach = 60;

/** The first hit of the stretch that shows the most different words, and of these the most places. */
function bestStretch(hits: readonly Hit[]): readonly Hit[] {
  let best: readonly Hit[] = [];
  let bestScore = 0;
  let last = 0;
  for (let first = 0; first < hits.length; first += 1) {
    const start = hits[first]?.start ?? 0;
    while (last < hits.length && (hits[last]?.end ?? 0) - start <= wanted - reach) last += 1;
    const inside = hits.slice(first, Math.max(last, first + 1));
    const score = new Set(inside.map((hit) => hit.term)).size * 1_000 + Math.min(inside.length, 999);
    if (score > bestScore) [best, bestScore] = [inside, score];
  }
  return best;
}

const wordStart = /(?<=\s)\S/gu;

/** Where a snippet may begin: at a sentence that begins near, before the first hit, else at a word. */
function beginning(text: string, at: number, first: number): number {
  if (at <= 0) return 0;
  const from = Math.max(0, at - reach);
  // The word after a stop says whether a sentence ends there, so some of what follows is looked at too.
  const sentence = splitSentences(text.slice(from, first + reach))[1];
  if (sentence && from + sentence.start <= first) return from + sentence.start;
  const word = [...text.slice(at, at + reach).matchAll(wordStart)][0];
  return word ? at + word.index : at;
}

/** Where it may end: at the end of a sentence, else of a word. */
function ending(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const [sentence] = splitSentences(text.slice(at, at + 2 * reach));
  if (sentence && sentence.end <= reach) return at + sentence.end;
  const space = /\s/u.exec(text.slice(at, at + reach));
  return space ? at + space.index : at;
}

const isLowSurrogate = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/.test(text.charAt(at));

/**
 * The best place to show of a text, with its hits marked: one stretch, from the beginning of a sentence where one is
 * near, with "…" where something is left out. Without hits, the beginning of the text.
 */
export function makeSnippet(text: string, hits: readonly Hit[]): Snippet {
  const stretch = bestStretch(hits);
  const first = stretch[0]?.start ?? 0;
  const last = stretch.at(-1)?.end ?? first;
  const room = Math.max(0, wanted - (last - first));
  let start = Math.min(first, beginning(text, Math.max(0, first - Math.ceil(room / 2)), first));
  let end = Math.max(last, ending(text, Math.min(text.length, Math.max(start + wanted, last))));
  end = Math.min(end, start + wanted + 2 * reach + (last - first));
  if (isLowSurrogate(text, start)) start -= 1;
  if (isLowSurrogate(text, end)) end -= 1;
  const lead = start > 0 ? '…' : '';
  // A whole sentence needs no dots.
  const trail = end < text.length && !/[.!?。！？…]["”’»)]?$/u.test(text.slice(start, end)) ? '…' : '';
  const shift = lead.length - start;
  const place = stretch[0];
  return {
    place: place ? { start: place.start, end: place.end } : null,
    // One space for each, so that the spans still count.
    text: lead + text.slice(start, end).replaceAll(/\s/g, ' ') + trail,
    spans: hits
      .filter((hit) => hit.start >= start && hit.end <= end)
      .map((hit) => ({ start: hit.start + shift, end: hit.end + shift })),
  };
}
