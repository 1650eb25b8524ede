import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Mark } from '../block.ts';
import { areBlocksOf } from './blocks-of-text.ts';
import { limitStructure } from './limit-structure.ts';
import { structureLimits } from '../structure-limits.ts';
import { columnsOf } from './table-size.ts';

interface Built {
  readonly text: string;
  readonly blocks: Block[];
}

type Shape = (span: { start: number; end: number; marks: Mark[] }, index: number) => Block;

/** An article of blocks with the same words. */
function repeated(count: number, words: string, shape: Shape): Built {
  const blocks = Array.from({ length: count }, (_, index) => {
    const start = index * (words.length + 1);
    return shape({ start, end: start + words.length, marks: [] }, index);
  });
  return { blocks, text: Array.from({ length: count }, () => words).join('\n') };
}

/** A table of cells of one letter; `spans` returns the column and row span of a cell. */
function tableAt(
  from: number,
  rows: number,
  columns: number,
  spans: (row: number, column: number) => [number, number],
) {
  let at = from;
  const cells = Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_cell, column) => {
      const [colspan, rowspan] = spans(row, column);
      const start = at;
      at += 2;
      return { start, end: start + 1, header: false, colspan, rowspan };
    }),
  );
  const text = cells.map((row) => row.map(() => 'x').join('\t')).join('\n');
  const block: Block = { kind: 'table', start: from, end: from + text.length, marks: [], rows: cells };
  return { block, text };
}

const slotsIn = (blocks: readonly Block[]): number =>
  blocks.reduce(
    (sum, block) => sum + (block.kind === 'table' ? columnsOf(block.rows) * block.rows.length : 0),
    0,
  );

const countOf = (blocks: readonly Block[], kind: Block['kind']): number =>
  blocks.filter((block) => block.kind === kind).length;

describe('an article within the limits', () => {
  it('stays as it is', () => {
    const { block, text } = tableAt(0, 200, 8, (row) => (row === 0 ? [8, 2] : [1, 1]));
    expect(areBlocksOf([block], text)).toBe(true);
    const blocks = [block];
    expect(limitStructure(blocks)).toEqual({ blocks, simplified: [] });
    expect(limitStructure(blocks).blocks).toBe(blocks);
  });
});

describe('an article above the limits keeps its text and all positions', () => {
  const cases: Readonly<
    Record<string, () => Built & { readonly check: (blocks: readonly Block[]) => void }>
  > = {
    'a table of spans over everything': () => {
      const { block, text } = tableAt(0, 1_000, 2, () => [1_000, 65_534]);
      return {
        text,
        blocks: [block],
        check: (blocks) => expect(slotsIn(blocks)).toBe(2_000),
      };
    },
    'rows that span all rows': () => {
      const { block, text } = tableAt(0, 2_000, 1, () => [1, 65_534]);
      return { text, blocks: [block], check: (blocks) => expect(slotsIn(blocks)).toBe(2_000) };
    },
    'a lone cell over columns that do not exist': () => {
      const { block, text } = tableAt(0, 500, 1, () => [1_000, 1]);
      return {
        text,
        blocks: [block],
        check: (blocks) => {
          expect(blocks).toHaveLength(1);
          expect(slotsIn(blocks)).toBe(500);
        },
      };
    },
    'a wide row and many short ones': () => {
      const wide = tableAt(0, 1, 900, () => [1, 1]);
      const short = tableAt(wide.text.length + 1, 5_000, 1, () => [1, 1]);
      const rows = [wide.block, short.block].flatMap((block) => (block.kind === 'table' ? block.rows : []));
      const block: Block = { kind: 'table', start: 0, end: short.block.end, marks: [], rows };
      return {
        text: `${wide.text}\n${short.text}`,
        blocks: [block],
        check: (blocks) => expect(slotsIn(blocks)).toBeLessThan(30_000),
      };
    },
    'a row of more columns than a table may have': () => {
      const { block, text } = tableAt(0, 1, 3_000, () => [1, 1]);
      return {
        text,
        blocks: [block],
        check: ([first]) => expect(first?.kind).toBe('paragraph'),
      };
    },
    'ten thousand tables': () => {
      const tables = Array.from({ length: 10_000 }, (_, n) => tableAt(n * 8, 2, 2, () => [1, 1]));
      return {
        text: tables.map(({ text }) => text).join('\n'),
        blocks: tables.map(({ block }) => block),
        check: (blocks) => {
          expect(countOf(blocks, 'table')).toBe(structureLimits.tables);
          expect(countOf(blocks, 'paragraph')).toBe(2 * (10_000 - structureLimits.tables));
        },
      };
    },
    'a hundred thousand headings': () => ({
      ...repeated(100_000, 'H', (span) => ({ kind: 'heading', level: 2, ...span })),
      check: (blocks) => expect(countOf(blocks, 'heading')).toBe(structureLimits.headings),
    }),
    'fifty thousand footnotes': () => ({
      ...repeated(50_000, 'note', (span, n) => ({ kind: 'footnote', id: `${n}`, label: `${n}`, ...span })),
      check: (blocks) => expect(countOf(blocks, 'footnote')).toBe(structureLimits.footnotes),
    }),
    'fifty thousand pictures': () => ({
      ...repeated(50_000, '', (span) => ({
        kind: 'figure',
        image: { source: 'https://x.example/a.png', alt: '', width: null, height: null },
        ...span,
      })),
      check: (blocks) => expect(countOf(blocks, 'figure')).toBe(structureLimits.pictures),
    }),
    'lists and quotations of any depth': () => ({
      ...repeated(1_000, 'item', (span, n) =>
        n % 2 === 0
          ? { kind: 'listItem', ordered: false, ordinal: 1, continued: false, depth: n, quoted: n, ...span }
          : { kind: 'quote', depth: n, ...span },
      ),
      check: (blocks) => {
        for (const block of blocks) {
          if (block.kind === 'quote' || block.kind === 'listItem')
            expect(block.depth).toBeLessThanOrEqual(structureLimits.depth);
          expect(block.quoted ?? 0).toBeLessThanOrEqual(structureLimits.depth);
        }
      },
    }),
    'links within links': () => {
      const text = 'x'.repeat(40_000);
      const marks = Array.from({ length: 20_000 }, (_, n): Mark => ({
        kind: 'link',
        href: `#${n}`,
        start: n,
        end: 40_000 - n,
      }));
      return {
        text,
        blocks: [{ kind: 'paragraph', start: 0, end: text.length, marks }],
        check: ([block]) => expect(block?.marks).toHaveLength(structureLimits.nestedMarks),
      };
    },
    'a mark on each letter': () => {
      const text = 'x'.repeat(50_000);
      const marks = Array.from({ length: 50_000 }, (_, n): Mark => ({ kind: 'code', start: n, end: n + 1 }));
      return {
        text,
        blocks: [{ kind: 'paragraph', start: 0, end: text.length, marks }],
        check: ([block]) => expect(block?.marks).toHaveLength(structureLimits.marksPerBlock),
      };
    },
    'more paragraphs than can be shown': () => ({
      ...repeated(300_000, 'a', (span) => ({ kind: 'paragraph', ...span })),
      check: (blocks) => expect(blocks.length).toBeLessThan(1.01 * structureLimits.blocks),
    }),
  };

  it.each(Object.keys(cases))('%s', (name) => {
    const { text, blocks, check } = cases[name]?.() ?? { text: '', blocks: [], check: () => undefined };
    expect(areBlocksOf(blocks, text)).toBe(true);
    const limited = limitStructure(blocks);
    expect(limited.simplified).toHaveLength(1);
    expect(areBlocksOf(limited.blocks, text)).toBe(true);
    check(limited.blocks);
  });
});

describe('any table', () => {
  const span = fc.integer({ min: 1, max: 70_000 });
  const cells = fc.array(fc.array(fc.tuple(span, span), { minLength: 1, maxLength: 40 }), {
    minLength: 1,
    maxLength: 40,
  });

  it('keeps its text, and occupies no more than the limits', () => {
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 4 }), (tables) => {
        let at = 0;
        const blocks = tables.map((rows): Block => {
          const start = at;
          const placed = rows.map((row) =>
            row.map(([colspan, rowspan]) => {
              const cell = { start: at, end: at + 1, header: false, colspan, rowspan };
              at += 2;
              return cell;
            }),
          );
          return { kind: 'table', start, end: at - 1, marks: [], rows: placed };
        });
        const text = 'x'.repeat(Math.max(0, at - 1));
        const limited = limitStructure(blocks).blocks;
        expect(areBlocksOf(limited, text)).toBe(true);
        expect(slotsIn(limited)).toBeLessThanOrEqual(structureLimits.slots);
        for (const block of limited)
          if (block.kind === 'table')
            expect(slotsIn([block])).toBeLessThanOrEqual(structureLimits.tableSlots);
      }),
    );
  });
});

describe('the work', () => {
  it('grows with the number of marks, not with its square', () => {
    let reads = 0;
    const marks = Array.from({ length: 20_000 }, (_, n): Mark => {
      const mark = { kind: 'code' as const, end: n + 2 };
      return Object.defineProperty({ ...mark, start: n }, 'start', {
        enumerable: true,
        get: () => ((reads += 1), n),
      });
    });
    limitStructure([{ kind: 'paragraph', start: 0, end: 30_000, marks }]);
    expect(reads).toBeLessThan(100 * marks.length);
  });
});
