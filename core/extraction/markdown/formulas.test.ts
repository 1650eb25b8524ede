import { expect, test } from 'vitest';
import { markdownToArticle } from './markdown-to-article.ts';

const formulas = (markdown: string): string[] => {
  const { text, blocks } = markdownToArticle(markdown);
  return blocks.flatMap((block) => [
    ...(block.kind === 'formula' ? [text.slice(block.start, block.end)] : []),
    ...block.marks.flatMap((mark) => (mark.kind === 'formula' ? [text.slice(mark.start, mark.end)] : [])),
  ]);
};

test('formulas in dollar signs keep their TeX', () => {
  expect(formulas('Glaze melts at $T = a \\, b_1$ or so.\n\n$$\n\\int_0^1 x\\,dx\n$$\n')).toEqual([
    'T = a \\, b_1',
    '\\int_0^1 x\\,dx',
  ]);
});

test('prices, code and escaped signs are not formulas', () => {
  expect(formulas('Clay costs $5 and $6, or $7-$8. `$x$` and \\$y$.\n\n```\n$a$\n```\n')).toEqual([]);
});

test('words between two rules at the beginning are not metadata', () => {
  const article = markdownToArticle('---\n\nClay is older than the kiln.\n\n---\n\nAnd cheaper.\n');
  expect(article).toMatchObject({
    title: 'Clay is older than the kiln.',
    text: 'Clay is older than the kiln.\n\nAnd cheaper.',
  });
});

test('a wiki link to an author is a name', () => {
  expect(markdownToArticle('---\nauthor: "[[people/jane|Jane Doe]]"\n---\nClay.\n').byline).toBe('Jane Doe');
});
