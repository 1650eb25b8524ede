import type { Highlight } from '../../model/annotation.ts';
import type { Article, Block } from '../../model/article.ts';
import { inlineHtml } from './inline.ts';

type ListItem = Extract<Block, { kind: 'listItem' }>;

/** The element of a block that is no list item. */
function elementOf(block: Exclude<Block, ListItem>, words: string): string {
  switch (block.kind) {
    case 'heading': {
      // The page's own title is its h1.
      const level = Math.min(6, block.level + 1);
      return `<h${level}>${words}</h${level}>`;
    }
    case 'quote':
      return `<blockquote><p>${words}</p></blockquote>`;
    case 'code':
      return `<pre><code>${words}</code></pre>`;
    case 'caption':
      return `<p class="caption">${words}</p>`;
    case 'rule':
      return '<hr>';
    default:
      return `<p>${words}</p>`;
  }
}

/** List items that follow one another, as nested lists. */
function listHtml(items: readonly ListItem[], html: (item: ListItem) => string, from = 0): string {
  const [first] = items;
  if (!first) return '';
  const depth = from;
  const parts: string[] = [];
  let index = 0;
  while (index < items.length) {
    const item = items[index];
    if (!item) break;
    let next = index + 1;
    while (next < items.length && (items[next]?.depth ?? 0) > depth) next += 1;
    const below = items.slice(item.depth > depth ? index : index + 1, next);
    const inner = below.length > 0 ? listHtml(below, html, depth + 1) : '';
    parts.push(item.depth > depth ? `<li>${inner}</li>` : `<li>${html(item)}${inner}</li>`);
    index = next;
  }
  const start = first.ordered && first.ordinal !== 1 ? ` start="${first.ordinal}"` : '';
  const tag = first.ordered ? 'ol' : 'ul';
  return `<${tag}${start}>${parts.join('')}</${tag}>`;
}

/** The article's text as HTML, its own marks and the person's highlights in it. */
export function blocksToHtml(
  { blocks, text }: Pick<Article, 'blocks' | 'text'>,
  highlights: readonly Highlight[],
  numbers: ReadonlyMap<string, number>,
): string {
  const inline = (block: Block): string => inlineHtml(block, text, highlights, numbers);
  const parts: string[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block) break;
    if (block.kind !== 'listItem') {
      parts.push(elementOf(block, inline(block)));
      continue;
    }
    const items: ListItem[] = [];
    for (let next = blocks[index]; next?.kind === 'listItem'; next = blocks[(index += 1)]) items.push(next);
    index -= 1;
    parts.push(listHtml(items, inline));
  }
  return parts.join('\n');
}
