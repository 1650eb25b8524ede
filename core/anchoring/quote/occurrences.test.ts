import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldTypography } from '../../text/typography.ts';
import { occurrencesByWords, occurrencesOf } from './occurrences.ts';
import { quoteToWords } from './quote-words.ts';
import { tokenize } from '../tokens/tokens.ts';
import type { Vocabulary } from '../tokens/tokens.ts';
import { createWordIndex } from '../tokens/word-index.ts';

test('search by words finds the same occurrences as search by characters', () => {
  const words = fc.array(fc.constantFrom('red', 'tree', 'the', 'threes', 'a', 'eth.'), {
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(words, fc.nat(200), fc.integer({ min: 1, max: 30 }), (all, from, length) => {
      const text = all.join(' ');
      const exact = text.slice(from % text.length, (from % text.length) + length);
      const vocabulary: Vocabulary = new Map();
      const index = createWordIndex(tokenize(text, vocabulary));
      const anchor = {
        span: { start: -1, end: -1 },
        quote: { exact, prefix: '', suffix: '' },
        textVersion: 1,
      };
      const quote = quoteToWords(anchor, vocabulary);
      fc.pre(quote.hasWords);
      const folded = foldTypography(text);
      expect(occurrencesByWords(foldTypography(exact), quote, { index, folded }, from)).toEqual(
        occurrencesOf(foldTypography(exact), folded, from),
      );
    }),
  );
});
