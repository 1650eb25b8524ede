import type { TextAnchor } from '../model/anchor.ts';
import type { TextSpan } from '../model/span.ts';

/** Length of the context before and after the quote in UTF-16 code units. */
export const contextLength = 32;

/** Whether a boundary at `index` would split a surrogate pair. */
const splitsPair = (text: string, index: number): boolean => {
  const before = text.charCodeAt(index - 1);
  const after = text.charCodeAt(index);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
};

/** The span clamped to the text and expanded so that it does not split surrogate pairs. */
const toWholeCharacters = (text: string, span: TextSpan): TextSpan => {
  const clamp = (index: number) => Math.max(0, Math.min(text.length, Math.trunc(index) || 0));
  const start = clamp(span.start);
  const end = Math.max(start, clamp(span.end));
  return {
    start: splitsPair(text, start) ? start - 1 : start,
    end: splitsPair(text, end) ? end + 1 : end,
  };
};

/**
 * Describes a span so that it can be found again: the quote with up to 32 code units of context on each side. The span is clamped
 * to the text; surrogate pairs are never split.
 */
export function describeSpan(text: string, span: TextSpan, textVersion: number): TextAnchor {
  const { start, end } = toWholeCharacters(text, span);
  const from = Math.max(0, start - contextLength);
  const to = Math.min(text.length, end + contextLength);
  return {
    span: { start, end },
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(splitsPair(text, from) ? from + 1 : from, start),
      suffix: text.slice(end, splitsPair(text, to) ? to - 1 : to),
    },
    textVersion,
  };
}
