import type { TextSpan } from '../model/span.ts';
import { alignTokens } from './align.ts';
import { measureSpan } from './carry.ts';
import type { SpanFit } from './carry.ts';
import { at } from './tokens.ts';
import type { Tokens } from './tokens.ts';

/** How a quote fits at one place, before its edges are found. */
export interface Candidate extends SpanFit {
  /** 0 to 1: the quoted words and, for a third, their surroundings. */
  readonly fit: number;
  /** Its kept words, in the text. */
  readonly core: TextSpan;
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

const shifted = ({ start, end }: TextSpan, by: number): TextSpan => ({ start: start + by, end: end + by });

/** Aligns the quote with the text around one place, `slack` words more on both sides. */
const fitWithin = (
  quote: Tokens,
  exact: TextSpan,
  text: Tokens,
  place: number,
  slack: number,
): Candidate | null => {
  const from = Math.max(0, Math.min(text.count, place - slack));
  const to = Math.max(from, Math.min(text.count, place + quote.count + slack));
  const offset = from === 0 ? 0 : at(text.ends, from - 1);
  const matching = alignTokens(quote, windowOf(text, from, to));
  const whole = measureSpan(matching, exact);
  if (whole === null) return null;
  const measured = isMostlyQuote(whole) ? whole : (measureSpan(matching, exact, 4) ?? whole);
  return {
    ...measured,
    core: shifted(measured.core, offset),
    locate: () => shifted(measured.locate(), offset),
    fit: (2 * measured.kept + measured.context) / 3,
  };
};

/**
 * Fits a quote at a place, further around too where `further` says so: `quote` is its words with their surroundings, `exact` the quoted part. Looks closely first;
 * further around where half of the quote is missing, which a paragraph put in may have parted.
 */
export function fitAt(
  quote: Tokens,
  exact: TextSpan,
  text: Tokens,
  place: number,
  further: boolean,
): Candidate | null {
  const close = fitWithin(quote, exact, text, place, 8 + (quote.count >> 2));
  if (!further || close === null || close.kept > 0.85 || close.kept < 0.25) return close;
  const wide = fitWithin(quote, exact, text, place, 150);
  return wide !== null && wide.kept > close.kept ? wide : close;
}
