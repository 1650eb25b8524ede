import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { createSentenceFinder, mentionInSentence } from './sentence.ts';

/** Joins blocks in the same way as `Article.text`. */
function article(...paragraphs: string[]) {
  let start = 0;
  const blocks = paragraphs.map((words) => {
    const block = { start, end: start + words.length };
    start = block.end + 1;
    return block;
  });
  return { text: paragraphs.join('\n'), blocks };
}

function sentenceOf({ text, blocks }: ReturnType<typeof article>, words: string, lang?: string): string {
  const start = text.indexOf(words);
  const { start: from, end } = createSentenceFinder(text, blocks, lang).around({
    start,
    end: start + words.length,
  });
  return text.slice(from, end);
}

describe('createSentenceFinder', () => {
  it('finds the sentence without surrounding white space', () => {
    const a = article('It rained. Ana came late!  Bo left.', 'Next.');
    expect(sentenceOf(a, 'Ana')).toBe('Ana came late!');
    expect(sentenceOf(a, 'Bo')).toBe('Bo left.');
  });

  it('stays within the block even without final punctuation', () => {
    const a = article('A heading about Ana', 'Bo stayed');
    expect(sentenceOf(a, 'Ana')).toBe('A heading about Ana');
    expect(sentenceOf(a, 'Bo')).toBe('Bo stayed');
  });

  it('does not split at titles and initials', () => {
    expect(sentenceOf(article('We met Dr. Ana Díaz. She left.'), 'Díaz')).toBe('We met Dr. Ana Díaz.');
    expect(sentenceOf(article('So J. K. Bo wrote. She left.'), 'Bo')).toBe('So J. K. Bo wrote.');
    expect(sentenceOf(article('In the U.S. Senate Ana spoke. Bo slept.'), 'Ana')).toBe(
      'In the U.S. Senate Ana spoke.',
    );
  });

  it('covers all sentences of a span', () => {
    expect(sentenceOf(article('One. Two. Three.'), 'One. Two')).toBe('One. Two.');
  });

  it('accepts an invalid language tag', () => {
    expect(sentenceOf(article('One. Two.'), 'Two', 'not a language')).toBe('Two.');
  });

  it('always contains the span', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '.', '!', '”', '…', '😀') });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), (paragraphs, a, b) => {
        const { text, blocks } = article(...paragraphs);
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].toSorted((x, y) => x - y) as [
          number,
          number,
        ];
        const found = createSentenceFinder(text, blocks).around({ start, end });
        expect(found.start).toBeLessThanOrEqual(start);
        expect(found.end).toBeGreaterThanOrEqual(end);
        expect(found.start).toBeGreaterThanOrEqual(0);
        expect(found.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe('mentionInSentence', () => {
  it('splits a sentence at the mention', () => {
    const text = 'It rained. Ana came late.';
    expect(mentionInSentence(text, { start: 11, end: 25 }, { start: 11, end: 14 })).toEqual({
      before: '',
      mention: 'Ana',
      after: ' came late.',
    });
  });

  it('truncates long context at word boundaries', () => {
    const side = 'word '.repeat(100);
    const text = `${side}Ana ${side}`;
    const { before, mention, after } = mentionInSentence(
      text,
      { start: 0, end: text.length },
      { start: 500, end: 503 },
    );
    expect(mention).toBe('Ana');
    expect(before).toMatch(/^… word (word )+$/u);
    expect(after).toMatch(/^ (word )+word …$/u);
    expect(before.length).toBeLessThan(170);
    expect(after.length).toBeLessThan(170);
  });
});
