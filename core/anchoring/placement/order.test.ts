import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TextAnchor } from '../../model/anchor.ts';
import { orderOf } from './order.ts';

const anchorAt = (start: number): TextAnchor => ({
  span: { start, end: start + 10 },
  quote: { exact: 'ten letter', prefix: '', suffix: '' },
  textVersion: 1,
});
const at = (start: number) => ({ start, end: start + 10 });
const anchors = Array.from({ length: 10 }, (_, n) => anchorAt(100 + 100 * n));

test('anchors that moved together retain their order and range', () => {
  const order = orderOf(
    anchors,
    anchors.map(({ span }, n) => (n === 4 ? null : at(span.start + 1000))),
    5000,
  );
  expect(order.kept).toBe(true);
  const [fifth] = anchors.slice(4);
  expect(fifth && order.between(fifth)).toEqual({ start: 1400, end: 1610 });
});

test('detects a changed order, and needs several anchors', () => {
  const reversed = anchors.map(({ span }) => at(3000 - span.start));
  expect(orderOf(anchors, reversed, 5000).kept).toBe(false);
  expect(orderOf(anchors.slice(0, 3), reversed, 5000).kept).toBe(null);
});

test('several quotes that start at 0 have no position', () => {
  const unplaced = anchors.map((anchor) => ({ ...anchor, span: { start: 0, end: 10 } }));
  expect(
    orderOf(
      unplaced,
      anchors.map(({ span }) => span),
      5000,
    ).kept,
  ).toBe(null);
});

test('a found anchor always lies within its range', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(400), { minLength: 6, maxLength: 30 }), fc.nat(500), (gaps, shift) => {
      let start = 1;
      const placed = gaps.map((gap) => anchorAt((start += 11 + gap)));
      const order = orderOf(
        placed,
        placed.map(({ span }) => at(span.start + shift)),
        start + shift + 100,
      );
      expect(order.kept).toBe(true);
      for (const anchor of placed) {
        const between = order.between(anchor);
        expect(between?.start).toBeLessThanOrEqual(anchor.span.start + shift);
        expect(between?.end).toBeGreaterThanOrEqual(anchor.span.end + shift);
      }
    }),
  );
});
