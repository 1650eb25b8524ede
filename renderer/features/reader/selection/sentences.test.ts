import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { splitSentences } from '../../../../core/text/sentences.ts';
import { sentenceFrom, stepSentence, type SentenceSource } from './sentences.ts';

/** Builds paragraphs. */
function sourceOf(paragraphs: readonly string[], lang: string | null = 'en'): SentenceSource {
  let start = 0;
  const blocks = paragraphs.map((paragraph) => {
    const block = { kind: 'paragraph' as const, start, end: start + paragraph.length };
    start = block.end + 1;
    return block;
  });
  return { text: paragraphs.join('\n'), blocks, lang };
}

/** All sentences of a text whose blocks are all paragraphs. */
const sentencesOf = ({ text, blocks, lang }: SentenceSource) =>
  blocks.flatMap(({ start, end }) =>
    splitSentences(text.slice(start, end), lang).map((each) => ({
      start: start + each.start,
      end: start + each.end,
    })),
  );

const source = sourceOf(['One is here. Two follows.', 'Three stands alone']);
const sentences = sentencesOf(source);
const words = (span: { start: number; end: number } | null) =>
  span && source.text.slice(span.start, span.end);

describe('sentences', () => {
  it('are found in blocks and trimmed', () =>
    expect(sentences.map(words)).toEqual(['One is here.', 'Two follows.', 'Three stands alone']));
  it('do not end at abbreviations', () => {
    const any = sourceOf([
      'On Nov. 20, Mr. Okoro met J. K. Rowling in the U.S. Senate. They left in Sept. 2019.',
    ]);
    expect(sentencesOf(any).map(({ start, end }) => any.text.slice(start, end))).toEqual([
      'On Nov. 20, Mr. Okoro met J. K. Rowling in the U.S. Senate.',
      'They left in Sept. 2019.',
    ]);
  });
  it('exclude captions', () => {
    const { text, blocks, lang } = sourceOf(['One is here.', 'Ana in 2019. Photo: B.', 'Two follows.']);
    const any: SentenceSource = {
      text,
      lang,
      blocks: blocks.map((block, i) => (i === 1 ? { ...block, kind: 'caption' } : block)),
    };
    const first = stepSentence(any, null, 0, 1);
    expect(stepSentence(any, first, 0, 1)).toEqual({ start: text.indexOf('Two'), end: text.length });
    expect(stepSentence(any, { start: text.indexOf('Two'), end: text.length }, 0, -1)).toEqual(first);
    expect(sentenceFrom(any, text.indexOf('Ana'))).toEqual({ start: text.indexOf('Two'), end: text.length });
  });
  it("do not depend on the page's language", () =>
    expect(sentencesOf({ ...source, lang: 'not a language' }).length).toBe(3));
  it('start at the first visible text', () => {
    expect(words(stepSentence(source, null, 0, 1))).toBe('One is here.');
    expect(words(stepSentence(source, null, 14, 1))).toBe('Two follows.');
    expect(words(stepSentence(source, null, source.text.length, 1))).toBe('Three stands alone');
  });
  it('step forward and back, and stop at the ends', () => {
    expect(words(stepSentence(source, sentences[1] ?? null, 0, 1))).toBe('Three stands alone');
    expect(words(stepSentence(source, sentences[1] ?? null, 0, -1))).toBe('One is here.');
    expect(stepSentence(source, sentences[2] ?? null, 0, 1)).toBeNull();
    expect(stepSentence(source, sentences[0] ?? null, 0, -1)).toBeNull();
    expect(stepSentence(sourceOf([]), null, 0, 1)).toBeNull();
  });

  it('are the same as when splitting the whole text', () => {
    const paragraph = fc.array(fc.constantFrom('', ' ', 'A b. ', 'Who? ', 'x'), { maxLength: 6 });
    const place = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(
        fc.array(
          paragraph.map((parts) => parts.join('')),
          { maxLength: 6 },
        ),
        place,
        place,
        (paragraphs, a, b) => {
          const any = sourceOf(paragraphs);
          const all = sentencesOf(any);
          const selection = { start: Math.min(a, b), end: Math.max(a, b) };
          expect(sentenceFrom(any, a)).toEqual(all.find(({ end }) => end > a) ?? null);
          expect(stepSentence(any, selection, 0, 1)).toEqual(
            all.find(({ start }) => start >= selection.end) ?? null,
          );
          expect(stepSentence(any, selection, 0, -1)).toEqual(
            all.findLast(({ end }) => end <= selection.start) ?? null,
          );
        },
      ),
    );
  });
});
