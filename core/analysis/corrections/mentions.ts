import type { Mention } from '../../model/analysis.ts';
import { compareSpans, spansOverlap } from '../../model/span.ts';
import type { TextSpan } from '../../model/span.ts';

const letter = /[\p{L}\p{N}]/u;

/** All whole-word occurrences of a string, in text order. */
export function occurrencesOf(text: string, words: string): TextSpan[] {
  if (words === '') return [];
  const found: TextSpan[] = [];
  const opens = letter.test(words[0] ?? '');
  const closes = letter.test(words.at(-1) ?? '');
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    const continuesBefore = opens && letter.test(text[start - 1] ?? '');
    const continuesAfter = closes && letter.test(text[end] ?? '');
    if (continuesBefore || continuesAfter) continue;
    found.push({ start, end });
    start = end - 1;
  }
  return found;
}

/** Merges the mentions of two entities in text order; of two that overlap, the longer one is retained. */
export function mergeMentions(a: readonly Mention[], b: readonly Mention[]): Mention[] {
  const merged: Mention[] = [];
  for (const mention of [...a, ...b].toSorted(compareSpans)) {
    const last = merged.at(-1);
    if (!last || !spansOverlap(last, mention)) merged.push(mention);
    else if (mention.end - mention.start > last.end - last.start) merged[merged.length - 1] = mention;
  }
  return merged;
}

/** Indexes spans in text order for overlap queries in logarithmic time. */
export function createSpanIndex(spans: readonly TextSpan[]): (span: TextSpan) => boolean {
  const sorted = spans.toSorted(compareSpans);
  // The maximum end so far, as a long span may begin far earlier.
  let maxEnd = 0;
  const furthestEnds = sorted.map(({ end }) => (maxEnd = Math.max(maxEnd, end)));
  return ({ start, end }) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (furthestEnds[low - 1] ?? 0) > start;
  };
}
