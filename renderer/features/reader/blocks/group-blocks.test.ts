import { expect, test } from 'vitest';
import type { Block } from '../../../../core/model/article.ts';
import { groupBlocks, type BlockGroup } from './group-blocks.ts';

const at = { start: 0, end: 1, marks: [] };
const item = { kind: 'listItem', ordered: false, ordinal: 1, depth: 0, continued: false, ...at } as const;
const image = { source: 'p.png', alt: '', width: null, height: null };

const shown = (groups: readonly BlockGroup[]): unknown[] =>
  groups.map((group) => {
    if (group.kind === 'list') return `list ${group.items.length}`;
    if (group.kind === 'figure') return `figure ${group.parts.length}+${group.captions.length}`;
    if (group.kind === 'quote')
      return group.parts.map((part) =>
        part.quote ? `quote ${part.depth}` : [part.depth, ...shown(part.groups)],
      );
    return group.kind === 'single' ? group.block.kind : group.kind;
  });

test('groups consecutive list items, captions and footnotes, and nests lists, figures and code in quotes by depth', () => {
  const blocks: Block[] = [
    item,
    item,
    { kind: 'quote', depth: 0, ...at },
    { ...item, quoted: 1 },
    { ...item, quoted: 1 },
    { kind: 'code', language: null, quoted: 1, ...at },
    { kind: 'quote', depth: 1, ...at },
    { kind: 'figure', image, quoted: 2, ...at },
    { kind: 'caption', quoted: 2, ...at },
    item,
    { kind: 'figure', image, ...at },
    { kind: 'figure', image, ...at },
  ];
  expect(shown(groupBlocks(blocks))).toEqual([
    'list 2',
    ['quote 0', [0, 'list 2', 'code'], 'quote 1', [1, 'figure 1+1']],
    'list 1',
    'figure 2+0',
  ]);
});
