import type { TextSpan } from '../../model/span.ts';
import { alignQuote } from './align-quote.ts';
import { adjacentOnly, measureSpan, withinLines } from '../alignment/map-span.ts';
import type { MeasuredSpan, SpanFit } from '../alignment/map-span.ts';
import type { Matching } from '../alignment/matching.ts';
import type { QuoteWords } from './quote-words.ts';
import { at } from '../tokens/tokens.ts';
import type { Tokens } from '../tokens/tokens.ts';

/** How a quote fits at one place, before its edges are found. */
export interface Candidate extends SpanFit {
  /** 0 to 1: the quoted words and, for a third, their surroundings. */
  readonly fit: number;
  /** Its kept words, in the text. */
  readonly core: TextSpan;
  /** The first and the last of its kept words, in the quote. */
  readonly from: number;
  readonly to: number;
  /** True when a line that stands between two parts of the quote is taken to be put in there. */
  readonly joined: boolean;
  readonly locate: () => TextSpan;
}

/** The words `from..to` as a text of their own. */
const windowOf = (tokens: Tokens, from: number, to: number): Tokens => {
  const offset = from === 0 ? 0 : at(tokens.ends, from - 1);
  const moved = (positions: Int32Array) => positions.subarray(from, to).map((p) => p - offset);
  return {
    text: tokens.text.slice(offset, to === tokens.count ? undefined : at(tokens.starts, to)),
    count: to - from,
    starts: moved(tokens.starts),
    ends: moved(tokens.ends),
    keys: tokens.keys.subarray(from, to),
    lines: tokens.lines.subarray(from, to),
  };
};

/** Words of the quote that lie scattered over a long passage are no quote. */
const isMostlyQuote = ({ kept, letters, added }: SpanFit): boolean =>
  letters >= 0.5 * (letters / kept + added);

/** True when it has more lines than the part of the quote that is kept. */
const spansMoreLines = ({ old, next, toNew }: Matching, { from, to }: MeasuredSpan): boolean =>
  at(next.lines, at(toNew, to)) - at(next.lines, at(toNew, from)) > at(old.lines, to) - at(old.lines, from);

const shifted = ({ start, end }: TextSpan, by: number): TextSpan => ({ start: start + by, end: end + by });

/** Aligns the quote with the text around one place, `slack` words more on both sides. */
const fitWithin = (
  { words: quote, exact, openStart, openEnd }: QuoteWords,
  text: Tokens,
  place: number,
  slack: number,
  joins: boolean,
): Candidate | null => {
  const from = Math.max(0, Math.min(text.count, place - slack));
  const to = Math.max(from, Math.min(text.count, place + quote.count + slack));
  const offset = from === 0 ? 0 : at(text.ends, from - 1);
  const matching = alignQuote(quote, windowOf(text, from, to), { start: openStart, end: openEnd });
  const whole = measureSpan(matching, exact);
  if (whole === null) return null;
  const strict = isMostlyQuote(whole) ? whole : measureSpan(matching, exact, adjacentOnly);
  const joined = strict !== null && spansMoreLines(matching, strict);
  const measured = (joined && !joins ? measureSpan(matching, exact, withinLines) : strict) ?? whole;
  return {
    ...measured,
    joined: joined && joins,
    core: shifted(measured.core, offset),
    locate: () => shifted(measured.locate(), offset),
    fit: (2 * measured.kept + measured.context) / 3,
  };
};

/**
 * Fits a quote at a place, further around too where `further` says so. looks closely first;
 * further around where half of the quote is missing, which a paragraph put in may have parted.
 */
export function fitAt(
  quote: QuoteWords,
  text: Tokens,
  place: number,
  further: boolean,
  joins: boolean,
): Candidate | null {
  const close = fitWithin(quote, text, place, 8 + (quote.words.count >> 2), joins);
  if (!further || close === null || close.kept > 0.85 || close.kept < 0.25) return close;
  const wide = fitWithin(quote, text, place, 150, joins);
  return wide !== null && wide.kept > close.kept ? wide : close;
}
