import { moveSpan, type TextSpan } from '../../model/span.ts';
import { alignQuote } from './align-quote.ts';
import { adjacentOnly, withinSameLines } from '../alignment/join-rules.ts';
import { measureSpan } from '../alignment/map-span.ts';
import type { MeasuredSpan, SpanFit } from '../alignment/span-fit.ts';
import type { Matching } from '../alignment/matching.ts';
import type { QuoteWords } from './quote-words.ts';
import { at } from '../tokens/tokens.ts';
import type { Tokens } from '../tokens/tokens.ts';

/** How well a quote fits at a position, before its boundaries are computed. */
export interface Candidate extends SpanFit {
  /** 0 to 1: the quoted words and, weighted by a third, their context. */
  readonly fit: number;
  /** Its preserved words, in the text. */
  readonly core: TextSpan;
  /** Index of the first preserved word in the quote; `to` is that of the last. */
  readonly from: number;
  readonly to: number;
  /** Whether a line between two parts of the quote is assumed to be inserted. */
  readonly joined: boolean;
  readonly locate: () => TextSpan;
}

/** The words `from..to` as a separate text. */
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

/** Words of the quote scattered over a long passage are not a match. */
const isMostlyQuote = ({ kept, letters, added }: SpanFit): boolean =>
  letters >= 0.5 * (letters / kept + added);

/** Whether it has more lines than the preserved part of the quote. */
const spansMoreLines = ({ old, next, toNew }: Matching, { from, to }: MeasuredSpan): boolean =>
  at(next.lines, at(toNew, to)) - at(next.lines, at(toNew, from)) > at(old.lines, to) - at(old.lines, from);

/** Aligns the quote with the text around a position, with `slack` additional words on both sides. */
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
  const measured = (joined && !joins ? measureSpan(matching, exact, withinSameLines) : strict) ?? whole;
  return {
    ...measured,
    joined: joined && joins,
    core: moveSpan(measured.core, offset),
    locate: () => moveSpan(measured.locate(), offset),
    fit: (2 * measured.kept + measured.context) / 3,
  };
};

/**
 * Fits a quote at a position. Searches a narrow window first, and a wider one if `further` is set and half of the quote is
 * missing, which an inserted paragraph may have split off.
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
