import type { TextSpan } from '../model/span.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Hit } from './match.ts';

/** An excerpt of a text with the matches in it. */
export interface Snippet {
  readonly text: string;
  /** Relative to `text`. */
  readonly spans: readonly TextSpan[];
  /** The first match in the whole text; null when there is none. */
  readonly place: TextSpan | null;
}

/** Approximate length in UTF-16 code units. */
const targetLength = 220;
/** How far its ends may move to align with a sentence or word boundary. */
const boundaryTolerance = 60;

/** The hits of the window with the most distinct terms, and among these the most matches. */
function bestWindow(hits: readonly Hit[]): readonly Hit[] {
  let best: readonly Hit[] = [];
  let bestScore = 0;
  let last = 0;
  for (let first = 0; first < hits.length; first += 1) {
    const start = hits[first]?.start ?? 0;
    while (last < hits.length && (hits[last]?.end ?? 0) - start <= targetLength - boundaryTolerance)
      last += 1;
    const inside = hits.slice(first, Math.max(last, first + 1));
    const score = new Set(inside.map((hit) => hit.term)).size * 1_000 + Math.min(inside.length, 999);
    if (score > bestScore) [best, bestScore] = [inside, score];
  }
  return best;
}

const wordStart = /(?<=\s)\S/gu;

/** Start of a snippet: a sentence boundary nearby before the first hit, otherwise a word boundary. */
function snippetStart(text: string, at: number, first: number): number {
  if (at <= 0) return 0;
  const from = Math.max(0, at - boundaryTolerance);
  // Whether a sentence ends depends on the next word, so some of the following text is included.
  const sentence = splitSentences(text.slice(from, first + boundaryTolerance))[1];
  if (sentence && from + sentence.start <= first) return from + sentence.start;
  const word = [...text.slice(at, at + boundaryTolerance).matchAll(wordStart)][0];
  return word ? at + word.index : at;
}

/** End of a snippet: a sentence boundary, otherwise a word boundary. */
function snippetEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const [sentence] = splitSentences(text.slice(at, at + 2 * boundaryTolerance));
  if (sentence && sentence.end <= boundaryTolerance) return at + sentence.end;
  const space = /\s/u.exec(text.slice(at, at + boundaryTolerance));
  return space ? at + space.index : at;
}

const isLowSurrogate = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/.test(text.charAt(at));

/**
 * The best excerpt of a text with its matches: one window, from the start of a sentence if possible, with "…" where text is
 * omitted. Without matches, the beginning of the text.
 */
export function makeSnippet(text: string, hits: readonly Hit[]): Snippet {
  const window = bestWindow(hits);
  const first = window[0]?.start ?? 0;
  const last = window.at(-1)?.end ?? first;
  const context = Math.max(0, targetLength - (last - first));
  let start = Math.min(first, snippetStart(text, Math.max(0, first - Math.ceil(context / 2)), first));
  let end = Math.max(last, snippetEnd(text, Math.min(text.length, Math.max(start + targetLength, last))));
  end = Math.min(end, start + targetLength + 2 * boundaryTolerance + (last - first));
  if (isLowSurrogate(text, start)) start -= 1;
  if (isLowSurrogate(text, end)) end -= 1;
  const leadingEllipsis = start > 0 ? '…' : '';
  // A complete sentence needs no ellipsis.
  const trailingEllipsis =
    end < text.length && !/[.!?。！？…]["”’»)]?$/u.test(text.slice(start, end)) ? '…' : '';
  const shift = leadingEllipsis.length - start;
  const place = window[0];
  return {
    place: place ? { start: place.start, end: place.end } : null,
    // White space is replaced one to one, so that the spans remain valid.
    text: leadingEllipsis + text.slice(start, end).replaceAll(/\s/g, ' ') + trailingEllipsis,
    spans: hits
      .filter((hit) => hit.start >= start && hit.end <= end)
      .map((hit) => ({ start: hit.start + shift, end: hit.end + shift })),
  };
}
