import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWordless } from '../model/block.ts';
import { assembleBlocks } from './assemble.ts';
import { plainDraft, tableDraft, type DraftBlock, type DraftMark, type DraftRun } from './draft.ts';

const em: DraftMark = { kind: 'emphasis' };
const link: DraftMark = { kind: 'link', href: 'https://example.org/' };

test('white space is collapsed and trimmed', () => {
  const { text } = assembleBlocks([
    plainDraft({ kind: 'paragraph' }, '  One\u00a0 two\t\tthree '),
    plainDraft({ kind: 'paragraph' }, ' \u200b '),
    plainDraft({ kind: 'paragraph' }, 'four'),
  ]);
  expect(text).toBe('One two three\nfour');
});

test('a line break becomes a newline', () => {
  expect(assembleBlocks([plainDraft({ kind: 'quote', depth: 0 }, 'Roses \n\n are red')]).text).toBe(
    'Roses\nare red',
  );
});

test('code preserves white space', () => {
  const { text } = assembleBlocks([
    plainDraft({ kind: 'code', language: null }, '\n\n  if (x) {\r\n\ty();\r\n  }\n\n'),
  ]);
  expect(text).toBe('  if (x) {\n\ty();\n  }');
});

test('marks exclude surrounding white space', () => {
  const { text, blocks } = assembleBlocks([
    {
      shape: { kind: 'paragraph' },
      runs: [
        { text: 'see ', marks: [] },
        { text: ' this ', marks: [em] },
        { text: 'page', marks: [em, link] },
        { text: ' now', marks: [] },
      ],
    },
  ]);
  expect(text).toBe('see this page now');
  expect(blocks[0]?.marks).toEqual([
    { kind: 'emphasis', start: 4, end: 13 },
    { kind: 'link', href: 'https://example.org/', start: 9, end: 13 },
  ]);
});

test('rules occur only between blocks', () => {
  const rule: DraftBlock = { shape: { kind: 'rule' }, runs: [] };
  const p = (text: string) => plainDraft({ kind: 'paragraph' }, text);
  const { text, blocks } = assembleBlocks([rule, p('a'), rule, p(' '), rule, p('b'), rule]);
  expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'rule', 'paragraph']);
  expect(text).toBe('a\n\nb');
});

test('lone surrogates become U+FFFD', () => {
  expect(assembleBlocks([plainDraft({ kind: 'paragraph' }, 'a\ud800b 😀')]).text).toBe('a\uFFFDb 😀');
});

test('a table separates cells by tabs and rows by newlines, and no mark crosses a cell', () => {
  const cell = (text: string, header = false) => ({
    runs: [{ text, marks: [em] }],
    header,
    colspan: 1,
    rowspan: 1,
  });
  const { text, blocks } = assembleBlocks([
    plainDraft({ kind: 'paragraph' }, 'a'),
    tableDraft([
      [cell(' Town', true), cell('People\n ', true)],
      [cell(''), cell('')],
      [cell(''), cell('1\t2\n3')],
    ]),
    tableDraft([[cell(' ')]]),
    plainDraft({ kind: 'paragraph' }, 'b'),
  ]);
  expect(text).toBe('a\nTown\tPeople\n\t1 2 3\nb');
  const [, table] = blocks;
  expect(table).toMatchObject({ kind: 'table', start: 2, end: 20 });
  expect(
    table?.kind === 'table' && table.rows.map((row) => row.map(({ start, end }) => text.slice(start, end))),
  ).toEqual([
    ['Town', 'People'],
    ['', '1 2 3'],
  ]);
  expect(table?.marks.map(({ start, end }) => text.slice(start, end))).toEqual(['Town', 'People', '1 2 3']);
});

test('a figure is an empty block', () => {
  const image = { source: 'https://example.org/a.png', alt: 'A', width: null, height: 3 };
  const { text, blocks } = assembleBlocks([
    { shape: { kind: 'figure', image }, runs: [] },
    plainDraft({ kind: 'caption' }, 'A bridge'),
  ]);
  expect(text).toBe('\nA bridge');
  expect(blocks[0]).toEqual({ kind: 'figure', image, start: 0, end: 0, marks: [] });
});

const words = fc.string({ unit: 'binary', maxLength: 30 });
const mark = fc.constantFrom<DraftMark>(em, link, { kind: 'strong' }, { kind: 'code' });
const run = fc.record({ text: words, marks: fc.array(mark, { maxLength: 3 }) });
const shape = fc.constantFrom<DraftBlock['shape']>(
  { kind: 'paragraph' },
  { kind: 'heading', level: 2 },
  { kind: 'code', language: 'ts' },
  { kind: 'rule' },
  { kind: 'footnote', id: '1', label: '1' },
  { kind: 'figure', image: { source: 'x', alt: '', width: null, height: null } },
);

test('property: blocks cover the text exactly, and marks are within their block, without surrounding white space', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ shape, runs: fc.array(run, { maxLength: 5 }) })), (drafts) => {
      const { text, blocks } = assembleBlocks(drafts);
      expect(blocks.map((block) => text.slice(block.start, block.end)).join('\n')).toBe(text);
      for (const block of blocks) {
        expect(isWordless(block)).toBe(block.start === block.end);
        for (const m of block.marks) {
          expect(m.start).toBeGreaterThanOrEqual(block.start);
          expect(m.end).toBeLessThanOrEqual(block.end);
          expect(m.end).toBeGreaterThan(m.start);
          if (block.kind !== 'code') expect(text.slice(m.start, m.end)).toMatch(/^\S([^]*\S)?$/);
        }
      }
    }),
  );
});

describe('inline pictures', () => {
  const image = { source: 'p.png', alt: '', width: null, height: null };
  const picture: DraftRun = { text: '', marks: [{ kind: 'image', image }] };
  const words = (text: string): DraftRun => ({ text, marks: [] });
  const shown = (runs: readonly DraftRun[]): string[] => {
    const { text, blocks } = assembleBlocks([{ shape: { kind: 'paragraph' }, runs }]);
    return [text, ...(blocks[0]?.marks ?? []).map(({ start, end }) => `${start}-${end}`)];
  };
  test.each<[string, DraftRun[], string[]]>([
    ['between two words', [words('a '), picture, words(' b')], ['a b', '2-2']],
    ['in a word', [words('a'), picture, words('b')], ['ab', '1-1']],
    ['after a word', [words('a'), picture, words(' b')], ['a b', '1-1']],
    ['two of them', [words('a'), picture, picture, words(' b')], ['a b', '1-1', '1-1']],
    ['at the beginning', [picture, words(' b')], ['b', '0-0']],
    ['at the end', [words('a '), picture, words(' ')], ['a', '1-1']],
    ['alone', [picture], ['', '0-0']],
  ])('%s', (_name, runs, expected) => expect(shown(runs)).toEqual(expected));
});
