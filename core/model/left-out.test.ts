import { expect, test } from 'vitest';
import { insertLeftOut, remainingLeftOut, type LeftOutSection } from './left-out.ts';
import { areBlocksOf, linesAsBlocks } from './structure/blocks-of-text.ts';

const section = (after: number, text: string): LeftOutSection => ({
  after,
  text,
  blocks: linesAsBlocks(text),
});
const article = { text: 'One.\nTwo.\nThree.', blocks: linesAsBlocks('One.\nTwo.\nThree.') };
const sections = [
  section(0, 'Zero.'),
  section(2, 'Between.\nAgain.'),
  section(2, 'Still.'),
  section(9, 'Last.'),
];

test('passages are put back at their places', () => {
  const restored = insertLeftOut(article, sections);
  expect(restored.text).toBe('Zero.\nOne.\nTwo.\nBetween.\nAgain.\nStill.\nThree.\nLast.');
  expect(areBlocksOf(restored.blocks, restored.text)).toBe(true);
  expect(insertLeftOut(article, []).text).toBe(article.text);
});

test('marks and cells move with their block', () => {
  const text = 'a\tb';
  const table: LeftOutSection = {
    after: 1,
    text,
    blocks: [
      {
        kind: 'table',
        start: 0,
        end: 3,
        marks: [{ kind: 'strong', start: 2, end: 3 }],
        rows: [
          [
            { start: 0, end: 1, header: true, colspan: 1, rowspan: 1 },
            { start: 2, end: 3, header: false, colspan: 1, rowspan: 1 },
          ],
        ],
      },
    ],
  };
  const { blocks, text: whole } = insertLeftOut(article, [table]);
  const block = blocks[1];
  expect(whole).toBe('One.\na\tb\nTwo.\nThree.');
  expect(block).toMatchObject({ start: 5, end: 8, marks: [{ start: 7, end: 8 }] });
  expect(block?.kind === 'table' && block.rows[0]?.map(({ start }) => start)).toEqual([5, 7]);
});

test('passages that are still left out keep their places in the new text', () => {
  const chosen = new Set([0, 1]);
  const next = insertLeftOut(
    article,
    sections.filter((_section, index) => chosen.has(index)),
  );
  const remaining = remainingLeftOut(sections, chosen);
  expect(remaining.map(({ text }) => text)).toEqual(['Still.', 'Last.']);
  expect(insertLeftOut(next, remaining).text).toBe(insertLeftOut(article, sections).text);
});
