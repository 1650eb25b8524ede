import { describe, expect, it } from 'vitest';
import { areBlocksOf } from './blocks-of-text.ts';
import { isBlock } from './is-block.ts';

const base = { start: 0, end: 4, marks: [] };
const image = { source: 'a.png', alt: '', width: null, height: null };
const cell = { start: 0, end: 4, header: false, colspan: 1, rowspan: 1 };

describe('isBlock', () => {
  it.each([
    { kind: 'paragraph' },
    { kind: 'heading', level: 2 },
    { kind: 'quote', depth: 0 },
    { kind: 'listItem', ordered: true, ordinal: -1, depth: 3, continued: false },
    { kind: 'code', language: null },
    { kind: 'formula' },
    { kind: 'table', rows: [[cell]] },
    { kind: 'figure', image },
    { kind: 'footnote', id: '1', label: '*' },
    { kind: 'paragraph', quoted: 2, marks: [{ kind: 'link', href: '#', start: 1, end: 2 }] },
  ])('accepts %j', (block) => {
    expect(isBlock({ ...base, ...block })).toBe(true);
  });

  it.each([
    null,
    [],
    'paragraph',
    { kind: 'script' },
    { kind: 'constructor' },
    { kind: 'paragraph', start: 5 },
    { kind: 'paragraph', start: 0.5 },
    { kind: 'paragraph', end: Number.POSITIVE_INFINITY },
    { kind: 'paragraph', marks: null },
    { kind: 'paragraph', marks: [{ kind: 'link', start: 1, end: 2 }] },
    { kind: 'paragraph', marks: [{ kind: 'code', start: 1, end: 9 }] },
    { kind: 'paragraph', quoted: -1 },
    { kind: 'heading', level: 7 },
    { kind: 'table', rows: [[]] },
    { kind: 'table', rows: [[{ ...cell, colspan: 0 }]] },
    { kind: 'table', rows: {} },
    { kind: 'figure', image: { ...image, source: 1 } },
    { kind: 'formula', math: { name: 'script', children: [] } },
  ])('refuses %j', (block) => {
    expect(
      isBlock(
        Array.isArray(block) || typeof block !== 'object' || block === null ? block : { ...base, ...block },
      ),
    ).toBe(false);
  });
});

describe('areBlocksOf', () => {
  it('requires blocks that make up the text', () => {
    const second = { ...base, kind: 'paragraph', start: 5, end: 9 };
    expect(areBlocksOf([{ ...base, kind: 'paragraph' }, second], 'Some text')).toBe(true);
    expect(areBlocksOf([{ ...base, kind: 'paragraph' }], 'Some text')).toBe(false);
    expect(areBlocksOf([second], 'Some text')).toBe(false);
    expect(areBlocksOf([], '')).toBe(true);
    expect(areBlocksOf({ length: 0 }, '')).toBe(false);
  });
});
