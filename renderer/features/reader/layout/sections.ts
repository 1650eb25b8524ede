import type { Block } from '../../../../core/model/article.ts';
import type { TextSpan } from '../../../../core/model/span.ts';
import { groupBlocks, type BlockGroup } from '../blocks/group-blocks.ts';

/** A stretch of an article that the window draws, lays out and forgets as one. Sections follow one another and hold every block. */
export interface Section extends TextSpan {
  readonly groups: readonly BlockGroup[];
  /** How many blocks it holds; with its length it says how high it will be. */
  readonly blocks: number;
}

/** UTF-16 code units: a screen or two of text, which is laid out in a few milliseconds. */
const fullAt = 2_400;
/** An article that is shorter is one section. */
const longFrom = 40_000;

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

/** What stands below one of these belongs to it, or lies closer or farther than usual: they stay together. */
const bindsNext = (group: BlockGroup | undefined): boolean =>
  group?.kind === 'figure' ||
  (group?.kind === 'single' && (group.block.kind === 'heading' || group.block.kind === 'rule'));

/** What follows one another in parts of no more than a section; what goes on from the one before is not parted from it. */
function partsOf<T>(
  items: readonly T[],
  blocksIn: (item: T) => readonly Block[],
  goesOn: (item: T, before: T) => boolean,
): readonly { readonly items: readonly T[]; readonly skipped: number }[] {
  const parts: { items: T[]; skipped: number; from: number }[] = [];
  items.forEach((item, skipped) => {
    const own = blocksIn(item);
    const last = parts.at(-1);
    const before = last?.items.at(-1);
    const room = last && (own.at(-1)?.end ?? 0) - last.from <= fullAt;
    if (last && before !== undefined && (room || goesOn(item, before))) last.items.push(item);
    else parts.push({ items: [item], skipped, from: own[0]?.start ?? 0 });
  });
  return parts;
}

/** A list of a thousand items as several that say they go on. */
function splitGroup(group: BlockGroup): readonly BlockGroup[] {
  switch (group.kind) {
    case 'list':
      return partsOf(
        group.items,
        (item) => [item],
        (item) => item.continued,
      ).map((part) => ({ kind: 'list', ...part, whole: group.items.length }));
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

/** Cuts an article into sections; a short one stays whole. The sections' blocks put together are the article's. */
export function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const end = blocks.at(-1)?.end ?? 0;
  const groups = groupBlocks(blocks);
  if (end < longFrom) return [{ start: 0, end, groups, blocks: blocks.length }];
  const sections: { start: number; end: number; groups: BlockGroup[]; blocks: number }[] = [];
  for (const group of groups.flatMap(splitGroup)) {
    const own = blocksOf(group);
    const last = sections.at(-1);
    const to = own.at(-1)?.end ?? 0;
    const room = last && to - last.start <= fullAt;
    if (last && (room || bindsNext(last.groups.at(-1)))) {
      last.groups.push(group);
      last.blocks += own.length;
      last.end = to;
    } else sections.push({ start: own[0]?.start ?? 0, end: to, groups: [group], blocks: own.length });
  }
  return sections;
}

/** The section that holds an offset: the last one that begins at or before it. */
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
