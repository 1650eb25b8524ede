import { describeSpan } from '../../../core/anchoring/describe.ts';
import type { TextAnchor } from '../../../core/model/anchor.ts';
import type { Random } from '../../lib/random-text.ts';

/** How anchors are sampled. */
export interface Drawn {
  readonly name: string;
  /** Whether spans stay within one line. */
  readonly withinLines: boolean;
  /** Context stored with the quote, code units on each side, and its position. */
  readonly context: number;
  readonly place: boolean;
}

export const drawn = {
  anywhere: { name: 'spans anywhere', withinLines: false, context: 32, place: true },
  within: { name: 'spans within a paragraph', withinLines: true, context: 32, place: true },
  bare: { name: 'without surroundings', withinLines: false, context: 0, place: true },
  exactOnly: { name: 'words alone', withinLines: true, context: 0, place: false },
} as const satisfies Record<string, Drawn>;

/** Samples a span of 6 to 200 code units without surrounding white space. */
export function drawSpan(
  text: string,
  random: Random,
  { withinLines }: Drawn,
): { start: number; end: number } {
  for (;;) {
    const start = random.below(Math.max(1, text.length - 200));
    const words = text.slice(start, start + 6 + random.below(195));
    if (withinLines && words.trim().includes('\n')) continue;
    const from = start + words.length - words.trimStart().length;
    const to = start + words.trimEnd().length;
    if (to - from >= 4) return { start: from, end: to };
  }
}

/** Creates the anchor of a span. */
export function toAnchor(
  text: string,
  drawnSpan: { readonly start: number; readonly end: number },
  { context, place }: Drawn,
): TextAnchor {
  const { span, quote } = describeSpan(text, drawnSpan, 1);
  return {
    span: place ? span : { start: -1, end: -1 },
    quote: {
      exact: quote.exact,
      prefix: context === 0 ? '' : quote.prefix.slice(-context),
      suffix: quote.suffix.slice(0, context),
    },
    textVersion: 1,
  };
}
