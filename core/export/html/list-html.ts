import type { Block } from '../../model/article.ts';

export type ListItem = Extract<Block, { kind: 'listItem' }>;

/** Continuation paragraphs are placed inside the item. */
interface Item {
  readonly first: ListItem;
  readonly words: string;
}

function joinContinued(items: readonly ListItem[], html: (item: ListItem) => string): Item[] {
  const joined: Item[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    if (item.continued && last && last.first.depth === item.depth) {
      joined[joined.length - 1] = { ...last, words: `${last.words}<p>${html(item)}</p>` };
    } else joined.push({ first: item, words: html(item) });
  }
  return joined;
}

function nest(items: readonly Item[], depth: number): string {
  const [first] = items;
  if (!first) return '';
  const parts: string[] = [];
  let index = 0;
  while (index < items.length) {
    const item = items[index];
    if (!item) break;
    const isDeeper = item.first.depth > depth;
    let next = index + 1;
    while (next < items.length && (items[next]?.first.depth ?? 0) > depth) next += 1;
    const nestedItems = items.slice(isDeeper ? index : index + 1, next);
    const inner = nestedItems.length > 0 ? nest(nestedItems, depth + 1) : '';
    parts.push(`<li>${isDeeper ? '' : item.words}${inner}</li>`);
    index = next;
  }
  const { ordered, ordinal } = first.first;
  const start = ordered && ordinal !== 1 ? ` start="${ordinal}"` : '';
  const tag = ordered ? 'ol' : 'ul';
  return `<${tag}${start}>${parts.join('')}</${tag}>`;
}

/** Consecutive list items as nested lists. */
export const listHtml = (items: readonly ListItem[], html: (item: ListItem) => string): string =>
  nest(joinContinued(items, html), 0);
