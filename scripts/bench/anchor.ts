import { describeSpan } from '../../core/anchor/describe.ts';
import { findAnchors } from '../../core/anchor/find.ts';
import { changes } from '../eval/anchor-changes.ts';
import { createRandom, generateText } from '../eval/random-text.ts';
import { measure, type Measurement } from './measure.ts';

const words = 200_000;
const anchorCount = 5_000;

/** A long text and many anchors after every twentieth word was edited, with the old text and by the quotes alone. */
export function benchAnchor(): Measurement[] {
  const random = createRandom(7);
  const oldText = generateText(random, words);
  const anchors = Array.from({ length: anchorCount }, () => {
    const start = random.below(oldText.length - 200);
    return describeSpan(oldText, { start, end: start + 6 + random.below(195) }, 1);
  });
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
  ];
}
