import { describe, expect, it } from 'vitest';
import type { Block } from '../../core/model/article.ts';
import { sentencesOf, stepSentence } from './sentences.ts';

const text = 'One is here. Two follows.\nThree stands alone';
const blocks: Block[] = [
  { kind: 'paragraph', start: 0, end: 25, marks: [] },
  { kind: 'paragraph', start: 26, end: text.length, marks: [] },
];
const sentences = sentencesOf(text, blocks, 'en');
const words = (span: { start: number; end: number } | null) => span && text.slice(span.start, span.end);

describe('sentences', () => {
  it('are found in blocks, trimmed', () =>
    expect(sentences.map(words)).toEqual(['One is here.', 'Two follows.', 'Three stands alone']));
  it('are found whatever the page says of its language', () =>
    expect(sentencesOf(text, blocks, 'not a language').length).toBe(3));
  it('begin at what is in view', () => {
    expect(words(stepSentence(sentences, null, 0, 1))).toBe('One is here.');
    expect(words(stepSentence(sentences, null, 14, 1))).toBe('Two follows.');
  });
  it('step forward and back, and stop at the ends', () => {
    expect(words(stepSentence(sentences, sentences[1] ?? null, 0, 1))).toBe('Three stands alone');
    expect(words(stepSentence(sentences, sentences[1] ?? null, 0, -1))).toBe('One is here.');
    expect(stepSentence(sentences, sentences[2] ?? null, 0, 1)).toBeNull();
  });
});
