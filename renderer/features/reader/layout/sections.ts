import type { Block } from '../../../../core/model/article.ts';
import type { TextSpan } from '../../../../core/model/span.ts';
import { groupBlocks, type BlockGroup } from '../blocks/group-blocks.ts';

/** A part of an article that is rendered and laid out as a unit. Consecutive sections contain all blocks. */
export interface Section extends TextSpan {
  readonly groups: readonly BlockGroup[];
  /** Number of blocks; used with the length to estimate the height. */
  readonly blocks: number;
}

/** Target size in UTF-16 code units: one or two screens of text, which are laid out in a few milliseconds. */
const targetLength = 2_400;
/** An article that is shorter and has fewer blocks is a single section. */
const longArticle = { length: 40_000, blocks: 1_000 };
/** Maximum number of blocks that are kept together although they do not fit into a section. */
const maxBlocks = 200;

export const blocksOf = (group: BlockGroup): readonly Block[] => {
  switch (group.kind) {
    case 'single':
      return [group.block];
    case 'list':
      return group.items;
    case 'quote':
      return group.parts.flatMap((part) => (part.quote ? [part.quote] : part.groups.flatMap(blocksOf)));
    case 'notes':
      return group.notes;
    case 'figure':
      return [...group.parts, ...group.captions];
  }
};

/** Kinds that must stay with the following block, because of their meaning or their margins. */
const keepsWithNext = (group: BlockGroup | undefined): boolean =>
  group?.kind === 'figure' ||
  (group?.kind === 'single' && (group.block.kind === 'heading' || group.block.kind === 'rule'));

/** Splits consecutive blocks into parts of at most a section; a continuing block stays with the previous one. */
function partsOf<T>(
  items: readonly T[],
  blocksIn: (item: T) => readonly Block[],
  continuesPrevious: (item: T, before: T) => boolean,
): readonly { readonly items: readonly T[]; readonly skipped: number }[] {
  const parts: { items: T[]; skipped: number; from: number; blocks: number }[] = [];
  items.forEach((item, skipped) => {
    const own = blocksIn(item);
    const last = parts.at(-1);
    const before = last?.items.at(-1);
    const fits = last && (own.at(-1)?.end ?? 0) - last.from <= targetLength;
    const isJoined = before !== undefined && (fits || continuesPrevious(item, before));
    if (last && isJoined && last.blocks < maxBlocks) {
      last.items.push(item);
      last.blocks += own.length;
    } else parts.push({ items: [item], skipped, from: own[0]?.start ?? 0, blocks: own.length });
  });
  return parts;
}

/** Splits a very long list into parts that continue each other. */
function splitGroup(group: BlockGroup): readonly BlockGroup[] {
  switch (group.kind) {
    case 'list':
      return partsOf(
        group.items,
        (item) => [item],
        (item) => item.continued,
      ).map((part) => ({ kind: 'list', ...part, total: group.items.length }));
    case 'quote':
      return partsOf(
        group.parts,
        (part) => (part.quote ? [part.quote] : part.groups.flatMap(blocksOf)),
        () => false,
      ).map(({ items, skipped }) => ({ kind: 'quote', parts: items, skipped }));
    case 'notes':
      return partsOf(
        group.notes,
        (note) => [note],
        (note, before) => note.id === before.id,
      ).map(({ items, skipped }) => ({ kind: 'notes', notes: items, skipped }));
    default:
      return [group];
  }
}

/** Splits an article into sections; a short one stays whole. The sections contain all blocks in order. */
export function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const end = blocks.at(-1)?.end ?? 0;
  const groups = groupBlocks(blocks);
  if (end < longArticle.length && blocks.length < longArticle.blocks)
    return [{ start: 0, end, groups, blocks: blocks.length }];
  const sections: { start: number; end: number; groups: BlockGroup[]; blocks: number }[] = [];
  for (const group of groups.flatMap(splitGroup)) {
    const own = blocksOf(group);
    const last = sections.at(-1);
    const to = own.at(-1)?.end ?? 0;
    const fits = last && to - last.start <= targetLength;
    const isJoined = fits || keepsWithNext(last?.groups.at(-1));
    if (last && isJoined && last.blocks < maxBlocks) {
      last.groups.push(group);
      last.blocks += own.length;
      last.end = to;
    } else sections.push({ start: own[0]?.start ?? 0, end: to, groups: [group], blocks: own.length });
  }
  return sections;
}

/** The section that contains an offset: the last one that begins at or before it. */
export function sectionAt(sections: readonly TextSpan[], offset: number): number {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
