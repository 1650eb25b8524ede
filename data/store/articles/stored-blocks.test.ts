import { describe, expect, it } from 'vitest';
import { readStoredBlocks } from './stored-blocks.ts';

const paragraph = { kind: 'paragraph', start: 0, end: 4, marks: [] };

describe('blocks of an article as stored', () => {
  it('are read as they are', () => {
    expect(readStoredBlocks(JSON.stringify([paragraph]), 'text')).toEqual({
      blocks: [paragraph],
      simplified: [],
    });
    expect(readStoredBlocks('[]', '').blocks).toEqual([]);
  });

  it('of older versions get the properties that they lack', () => {
    const { kind: _kind, ...place } = paragraph;
    const old = [
      { kind: 'quote', ...place },
      { kind: 'listItem', ordered: false, ordinal: 1, depth: 0, ...place, start: 5, end: 9 },
    ];
    expect(readStoredBlocks(JSON.stringify(old), 'text text').blocks).toMatchObject([
      { kind: 'quote', depth: 0 },
      { kind: 'listItem', continued: false },
    ]);
  });

  it.each([
    'not JSON',
    '{}',
    '[null]',
    '[{"kind":"paragraph"}]',
    JSON.stringify([{ ...paragraph, kind: 'script' }]),
    JSON.stringify([{ ...paragraph, end: 400 }]),
    JSON.stringify([{ ...paragraph, marks: [{ kind: 'code', start: 0, end: 400 }] }]),
  ])('are the lines of the text where they do not fit it: %s', (json) => {
    expect(readStoredBlocks(json, 'te\nt').blocks).toEqual([
      { kind: 'paragraph', start: 0, end: 2, marks: [] },
      { kind: 'paragraph', start: 3, end: 4, marks: [] },
    ]);
  });

  it('have no links that run programs', () => {
    const marks = ['javascript:alert(1)', 'https://a.example/', 'file:///etc/passwd', '#note'].map(
      (href) => ({
        kind: 'link',
        href,
        start: 0,
        end: 2,
      }),
    );
    const [block] = readStoredBlocks(JSON.stringify([{ ...paragraph, marks }]), 'text').blocks;
    expect(block?.marks.map((mark) => 'href' in mark && mark.href)).toEqual(['https://a.example/', '#note']);
  });

  it('are within the limits, and report properties that were not', () => {
    const cell = { start: 0, end: 4, header: false, colspan: 1_000, rowspan: 65_534 };
    const second = { ...cell, start: 5, end: 9 };
    const table = { kind: 'table', start: 0, end: 9, marks: [], rows: [[cell, second]] };
    const { blocks, simplified } = readStoredBlocks(JSON.stringify([table]), 'text\ttext');
    expect(simplified).toEqual(['tables']);
    expect(blocks).toMatchObject([{ kind: 'table', rows: [[{ colspan: 1, rowspan: 1 }, { colspan: 1 }]] }]);
  });
});
