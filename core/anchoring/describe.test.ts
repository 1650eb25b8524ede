import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { contextLength, describeSpan } from './describe.ts';

const anyText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
const isWhole = (text: string) => !/\p{Surrogate}/u.test(text);

test('stores the quote with 32 code units of context on both sides', () => {
  const text = `${'a'.repeat(50)}WORDS${'b'.repeat(50)}`;
  expect(describeSpan(text, { start: 50, end: 55 }, 3)).toEqual({
    span: { start: 50, end: 55 },
    quote: { exact: 'WORDS', prefix: 'a'.repeat(32), suffix: 'b'.repeat(32) },
    textVersion: 3,
  });
});

test('the quote matches the span and splits no surrogate pair', () => {
  fc.assert(
    fc.property(anyText, fc.nat(220), fc.nat(220), (text, a, b) => {
      const { span, quote } = describeSpan(text, { start: Math.min(a, b), end: Math.max(a, b) }, 1);
      expect(text.slice(span.start, span.end)).toBe(quote.exact);
      expect(text.slice(0, span.start).endsWith(quote.prefix)).toBe(true);
      expect(text.slice(span.end).startsWith(quote.suffix)).toBe(true);
      expect([quote.exact, quote.prefix, quote.suffix].every(isWhole)).toBe(true);
      expect(quote.prefix.length).toBeLessThanOrEqual(contextLength);
      expect(quote.suffix.length).toBeLessThanOrEqual(contextLength);
    }),
  );
});

test('a span outside the text is clamped', () => {
  expect(describeSpan('abc', { start: -5, end: 99 }, 1).span).toEqual({ start: 0, end: 3 });
  expect(describeSpan('abc', { start: 7, end: 9 }, 1).quote.exact).toBe('');
  expect(describeSpan('abc', { start: Number.NaN, end: 2 }, 1).span).toEqual({ start: 0, end: 2 });
});
