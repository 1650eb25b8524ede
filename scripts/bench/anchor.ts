import { describeSpan } from '../../core/anchor/describe.ts';
import { findAnchors } from '../../core/anchor/find.ts';
import { measure, type Measurement } from './measure.ts';

/** Words with a fixed seed, so that every run works on the same text. */
function words(count: number): string[] {
  let state = 12345;
  const next = (limit: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % limit;
  };
  return Array.from(
    { length: count },
    (_, i) => `${'abcdefghij'[next(10)] ?? ''}${next(3_000)}${i % 17 === 0 ? '.' : ''}`,
  );
}

/** 500 anchors found again in a text of 20,000 words of which every twentieth was changed. */
export function benchAnchor(): Measurement[] {
  const before = words(20_000);
  const oldText = before.join(' ');
  const text = before.map((word, i) => (i % 20 === 0 ? `x${word}` : word)).join(' ');
  const anchors = Array.from({ length: 500 }, (_, i) => {
    const start = i * 200;
    return describeSpan(oldText, { start, end: start + 60 }, 1);
  });
  return [
    measure({
      name: 'find 500 anchors after an edit',
      size: '20,000 words, 5 % changed',
      rounds: 7,
      run: () => findAnchors(anchors, text, { oldText }),
      baseline: {
        name: 'indexOf of each quote, which finds none of the changed ones',
        run: () => anchors.map((anchor) => text.indexOf(anchor.quote.exact)),
      },
    }),
  ];
}
