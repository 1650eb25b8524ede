import { describe, expect, it } from 'vitest';
import { tokenize } from './tokenize.ts';

const tokensOf = (text: string): string =>
  tokenize(text)
    .map((token) => token.text)
    .join('|');

describe('the period after a word', () => {
  it.each([
    ['Mr. Smith met Brig. Gen. Ito', 'Mr.|Smith|met|Brig.|Gen.|Ito'],
    ['in Waltham, Mass., in Nov. 2019', 'in|Waltham|,|Mass.|,|in|Nov.|2019'],
    ['Apple Inc. CEO Tim Cook', 'Apple|Inc.|CEO|Tim|Cook'],
    ['No. 5', 'No.|5'],
  ])('belongs to an abbreviation: %s', (text, tokens) => expect(tokensOf(text)).toBe(tokens));

  it.each([
    ['He said no.', 'He|said|no|.'],
    ['They went to mass. Mar sat.', 'They|went|to|mass|.|Mar|sat|.'],
    ['It was in the Sun. The case closed.', 'It|was|in|the|Sun|.|The|case|closed|.'],
  ])('is a token of its own at the end of a sentence: %s', (text, tokens) =>
    expect(tokensOf(text)).toBe(tokens),
  );

  it('is not read beyond the end of the range', () => {
    expect(tokenize('Mr. Smith', 0, 2).map(({ text }) => text)).toEqual(['Mr']);
  });
});
