import type { Mention } from '../../model/analysis.ts';
import { compareSpans, spansOverlap } from '../../model/span.ts';
import type { TextSpan } from '../../model/span.ts';

const letter = /[\p{L}\p{N}]/u;

/** All places where the words stand as whole words, in text order. */
export function occurrencesOf(text: string, words: string): TextSpan[] {
  if (words === '') return [];
  const found: TextSpan[] = [];
  const opens = letter.test(words[0] ?? '');
  const closes = letter.test(words.at(-1) ?? '');
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    const touchesBefore = opens && letter.test(text[start - 1] ?? '');
    const touchesAfter = closes && letter.test(text[end] ?? '');
    if (touchesBefore || touchesAfter) continue;
    found.push({ start, end });
    start = end - 1;
  }
  return found;
}

/** Two entities' mentions as one list in text order; where two overlap, the longer one stays. */
export function joinMentions(a: readonly Mention[], b: readonly Mention[]): Mention[] {
  const joined: Mention[] = [];
  for (const mention of [...a, ...b].toSorted(compareSpans)) {
    const last = joined.at(-1);
    if (!last || !spansOverlap(last, mention)) joined.push(mention);
    else if (mention.end - mention.start > last.end - last.start) joined[joined.length - 1] = mention;
  }
  return joined;
}

/** Spans in text order that can be asked what overlaps them, each question in logarithmic time. */
export function createSpanIndex(spans: readonly TextSpan[]): (span: TextSpan) => boolean {
  const sorted = spans.toSorted(compareSpans);
  // The furthest end so far: long spans may begin long before.
  let furthest = 0;
  const reach = sorted.map(({ end }) => (furthest = Math.max(furthest, end)));
  return ({ start, end }) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (reach[low - 1] ?? 0) > start;
  };
}
