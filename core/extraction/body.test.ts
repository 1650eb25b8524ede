import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assembleBlocks } from './assemble.ts';
import { bodyOf } from './body.ts';
import { plainDraft, type DraftBlock } from './draft.ts';

const image = { source: 'p.png', alt: '', width: null, height: null };
const figure: DraftBlock = { shape: { kind: 'figure', image }, runs: [] };
const caption = (text: string): DraftBlock => plainDraft({ kind: 'caption' }, text);
const p = (text: string): DraftBlock => plainDraft({ kind: 'paragraph' }, text);

test('captions belong to their figures, and spans map to the same text in the body', () => {
  const article = assembleBlocks([p('One two.'), figure, caption('A bridge'), caption('Ann'), p('Three.')]);
  const { text, blocks, spanOf } = bodyOf(article);
  expect(text).toBe('One two.\n\nThree.');
  expect(blocks[1]).toMatchObject({ kind: 'figure', caption: 'A bridge\nAnn' });
  const of = (words: string): string | null => {
    const start = article.text.indexOf(words);
    const span = spanOf({ start, end: start + words.length });
    return span && text.slice(span.start, span.end);
  };
  expect(of('two')).toBe('two');
  expect(of('Three')).toBe('Three');
  expect(of('bridge')).toBeNull();
  expect(of('two.\n\nA bridge')).toBe('two.');
  expect(of('Ann\nThree')).toBe('Three');
  expect(of('two.\n\nA bridge\nAnn\nThree')).toBe('two.\n\nThree');
});

test('property: a span in the body maps to the same text, one in a caption to null', () => {
  const word = fc.constantFrom('ab', 'cd ef', 'ghi');
  const draft = fc.oneof(word.map(p), word.map(caption), fc.constant(figure));
  fc.assert(
    fc.property(fc.array(draft, { minLength: 1, maxLength: 8 }), (drafts) => {
      const article = assembleBlocks(drafts);
      const { text, spanOf } = bodyOf(article);
      for (const block of article.blocks) {
        const span = spanOf(block);
        const words = article.text.slice(block.start, block.end);
        if (block.kind === 'caption' || words === '') expect(span).toBeNull();
        else expect(span && text.slice(span.start, span.end)).toBe(words);
      }
    }),
  );
});
