import { describeSpan } from '../../core/anchoring/describe.ts';
import { findAnchors } from '../../core/anchoring/find.ts';
import { createAnchorFinder } from '../../core/anchoring/finder/finder.ts';
import type { TextAnchor } from '../../core/model/anchor.ts';
import { changes } from '../eval/anchor/changes.ts';
import { createRandom, generateText } from '../lib/random-text.ts';
import { measure, type Measurement } from './measure.ts';

const words = 200_000;
const anchorCount = 5_000;
/**
 * The slowest anchors of a round are timed this many times and the minimum counts, because other processes use the
 * machine too.
 */
const again = 5;
const slowest = 100;

/** Times of single anchors, ms, the slowest first; indexes shared by the whole text are built before. */
function timesOf(anchors: readonly TextAnchor[], text: string, oldText?: string): number[] {
  const finder = createAnchorFinder(text, oldText);
  for (const anchor of anchors) finder.find(anchor);
  const timed = anchors.map((anchor) => {
    const start = performance.now();
    finder.find(anchor);
    return { anchor, time: performance.now() - start };
  });
  timed.sort((a, b) => b.time - a.time);
  const checked = timed.map((each, i) => {
    if (i >= slowest) return each.time;
    let { time } = each;
    for (let k = 0; k < again; k += 1) {
      const start = performance.now();
      finder.find(each.anchor);
      time = Math.min(time, performance.now() - start);
    }
    return time;
  });
  return checked.toSorted((a, b) => b - a);
}

const single = (name: string, size: string, times: readonly number[]): Measurement => {
  const at = (share: number) => times[Math.floor(share * times.length)] ?? 0;
  const round = (value: number) => Number(value.toPrecision(3));
  return {
    name: `${name}: the slowest anchor (one in a thousand ${round(at(0.001))} ms, in a hundred ${round(at(0.01))} ms)`,
    unit: 'ms',
    median: round(at(0)),
    baseline: { name: 'what an anchor may take', median: 5 },
    ratio: round(at(0) / 5),
    rounds: again + 1,
    size,
  };
};

/**
 * A long text with many anchors after every twentieth word was edited, located with the old text and by quotes alone.
 */
export function benchAnchor(): Measurement[] {
  const random = createRandom(7);
  const oldText = generateText(random, words);
  const anchors = Array.from({ length: anchorCount }, () => {
    const start = random.below(oldText.length - 200);
    return describeSpan(oldText, { start, end: start + 6 + random.below(195) }, 1);
  });
  const bare = anchors.map(({ span, quote, textVersion }) => ({
    span,
    quote: { exact: quote.exact, prefix: '', suffix: '' },
    textVersion,
  }));
  const text = changes.find(({ name }) => name === '5 % of words')?.apply(oldText, random).text ?? oldText;
  const baseline = {
    name: 'indexOf of each quote, which finds none of the changed ones',
    run: () => anchors.map((anchor) => text.indexOf(anchor.quote.exact)),
  };
  const size = `${words} words, ${anchorCount} anchors, 5 % of the words edited`;
  return [
    measure({
      name: 'find anchors again with the old text',
      size,
      rounds: 5,
      run: () => findAnchors(anchors, text, { oldText }),
      baseline,
    }),
    measure({
      name: 'find anchors again by their quotes alone',
      size,
      rounds: 3,
      run: () => findAnchors(anchors, text),
      baseline,
    }),
    single('with the old text', size, timesOf(anchors, text, oldText)),
    single('by the quote alone', size, timesOf(anchors, text)),
    single('by the words alone', size, timesOf(bare, text)),
  ];
}
