import type { Highlight } from '../../model/annotation.ts';
import type { Article, Block, TableCell } from '../../model/article.ts';
import { assertNever } from '../../model/assert.ts';
import { quotationsOf } from '../../model/block.ts';
import type { TextSpan } from '../../model/span.ts';
import { textDirection } from '../../text/script-language.ts';
import { escapeHtml } from './escape.ts';
import { inlineHtml, pictureHtml } from './inline.ts';
import type { MarkedSpan } from './segments.ts';
import { listHtml, type ListItem } from './list-html.ts';
import { mathHtml } from './math-html.ts';

/** The text of a block or table cell, with marks. */
type Inline = (words: MarkedSpan) => string;

/** `data:` URLs by source. */
type Pictures = ReadonlyMap<string, string>;

type Table = Extract<Block, { kind: 'table' }>;

function cellHtml(cell: TableCell, { marks }: Table, inline: Inline): string {
  const tag = cell.header ? 'th' : 'td';
  const span = (name: string, count: number): string => (count > 1 ? ` ${name}="${count}"` : '');
  const inside = marks.filter((mark) => mark.start >= cell.start && mark.end <= cell.end);
  const words = inline({ ...cell, marks: inside });
  return `<${tag}${span('colspan', cell.colspan)}${span('rowspan', cell.rowspan)}>${words}</${tag}>`;
}

const tableHtml = (table: Table, inline: Inline, direction: Direction): string =>
  `<div class="wide"><table${direction(table)}>${table.rows
    .map((row) => `<tr>${row.map((cell) => cellHtml(cell, table, inline)).join('')}</tr>`)
    .join('')}</table></div>`;

const figureHtml = ({ image }: Extract<Block, { kind: 'figure' }>, pictures: Pictures): string =>
  `<p class="${pictures.has(image.source) ? 'figure' : 'caption'}">${pictureHtml(image, pictures)}</p>`;

/** The direction of a block as an attribute, where it is not that of the article. */
type Direction = (span: TextSpan, own?: 'ltr') => string;

/** The element of a block other than a list item. */
function elementOf(
  block: Exclude<Block, ListItem>,
  inline: Inline,
  pictures: Pictures,
  direction: Direction,
): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p${direction(block)}>${inline(block)}</p>`;
    case 'heading': {
      // The h1 is the title of the page.
      const level = Math.min(6, block.level + 1);
      const number = block.label ? `${escapeHtml(block.label)} ` : '';
      return `<h${level}${direction(block)}>${number}${inline(block)}</h${level}>`;
    }
    case 'quote':
      return `<p${direction(block)}>${inline(block)}</p>`;
    case 'formula':
      if (block.math) return `<div class="wide">${mathHtml(block.math)}</div>`;
      return `<pre${direction(block, 'ltr')}><code>${inline(block)}</code></pre>`;
    case 'code':
      return `<pre${direction(block, 'ltr')}><code>${inline(block)}</code></pre>`;
    case 'table':
      return tableHtml(block, inline, direction);
    case 'figure':
      return figureHtml(block, pictures);
    case 'caption':
      return `<p class="caption"${direction(block)}>${inline(block)}</p>`;
    case 'footnote':
      return `<p class="footnote"${direction(block)}>${escapeHtml(block.label)} ${inline(block)}</p>`;
    case 'rule':
      return '<hr>';
    default:
      return assertNever(block);
  }
}

/** The text of the article as HTML, with its marks and the user's highlights. */
export function blocksToHtml(
  { blocks, text }: Pick<Article, 'blocks' | 'text'>,
  highlights: readonly Highlight[],
  numbers: ReadonlyMap<string, number>,
  pictures: Pictures = new Map(),
): string {
  const inline: Inline = (words) => inlineHtml(words, text, highlights, numbers, pictures);
  const ofArticle = textDirection(text) ?? 'ltr';
  const direction: Direction = ({ start, end }, known) => {
    const own = known ?? textDirection(text.slice(start, end)) ?? ofArticle;
    return own === ofArticle ? '' : ` dir="${own}"`;
  };
  const parts: string[] = [];
  let depth = 0;
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block) break;
    const quotations = quotationsOf(block);
    parts.push('<blockquote>'.repeat(Math.max(0, quotations - depth)));
    parts.push('</blockquote>'.repeat(Math.max(0, depth - quotations)));
    depth = quotations;
    if (block.kind !== 'listItem') {
      parts.push(elementOf(block, inline, pictures, direction));
      continue;
    }
    const items: ListItem[] = [];
    for (
      let next = blocks[index];
      next?.kind === 'listItem' && quotationsOf(next) === depth;
      next = blocks[(index += 1)]
    )
      items.push(next);
    index -= 1;
    parts.push(listHtml(items, inline));
  }
  parts.push('</blockquote>'.repeat(depth));
  return parts.filter(Boolean).join('\n');
}
