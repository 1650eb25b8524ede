import type { MathNode } from './math.ts';
import type { TextSpan } from './span.ts';

/** Inline meaning of a part of a block; its span counts in `Article.text`. */
export type Mark =
  | (TextSpan & {
      readonly kind: 'emphasis' | 'strong' | 'code' | 'strike' | 'superscript' | 'subscript';
    })
  /** The words are TeX, or the formula in a line of letters and signs; `math` is how it is drawn, where the source says so. */
  | (TextSpan & { readonly kind: 'formula'; readonly math?: MathNode })
  /** A picture in a line of words or in a cell of a table: an empty span where it stands. */
  | (TextSpan & { readonly kind: 'image'; readonly image: ImageReference })
  | (TextSpan & { readonly kind: 'link'; readonly href: string })
  /** The sign of a footnote ("1", "*"), which leads to the `footnote` blocks with that id; these lead back to it. */
  | (TextSpan & { readonly kind: 'noteRef'; readonly note: string });

interface BlockBase extends TextSpan {
  readonly marks: readonly Mark[];
  /** Quotations that a list, a heading, code, … stands in; a `quote` says it by its depth. Absent: none. */
  readonly quoted?: number;
}

/** A picture as the source names it. */
export interface ImageReference {
  /**
   * Where the picture is: an absolute http or https address, a `data:` URL, or, where the page's own address is not known, a path
   * relative to the page. The library keeps its pictures by this name.
   */
  readonly source: string;
  /** What the picture shows, for those who do not see it; empty when the source does not say. */
  readonly alt: string;
  /** CSS pixels, when the source says. */
  readonly width: number | null;
  readonly height: number | null;
}

/** A cell of a table; its words are `text.slice(start, end)`, and marks do not reach over its edges. */
export interface TableCell extends TextSpan {
  readonly header: boolean;
  /** Columns and rows that the cell takes, from 1. */
  readonly colspan: number;
  readonly rowspan: number;
}

/**
 * A block of an article. Its words are `text.slice(start, end)`; blocks follow one another with one newline between,
 * so `Article.text` is all blocks' texts joined by "\n".
 *
 * - `rule` and `figure` are empty spans. A `caption` belongs to the figures or the table directly before it.
 * - `table`: its words are its cells' texts with a tab between cells and a newline between rows, nothing else; no cell
 *   holds a tab or a newline. A cell that an earlier one spans is not there.
 * - `listItem` and `quote`: `depth` 0 is the outermost. A `continued` item is a further paragraph of the item before it.
 * - `footnote`: a paragraph of the note with this `id`; a note of several paragraphs is several blocks with one id. `label` is
 *   the sign that the source puts before the note, which is not among its words.
 * - `formula`: a formula that stands by itself; its words and `math` as in the mark.
 */
export type Block =
  | (BlockBase & { readonly kind: 'paragraph' })
  | (BlockBase & { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4 | 5 | 6 })
  | (BlockBase & { readonly kind: 'quote'; readonly depth: number })
  | (BlockBase & {
      readonly kind: 'listItem';
      readonly ordered: boolean;
      /** The number shown before an ordered item. */
      readonly ordinal: number;
      readonly depth: number;
      readonly continued: boolean;
    })
  | (BlockBase & { readonly kind: 'code'; readonly language: string | null })
  | (BlockBase & { readonly kind: 'formula'; readonly math?: MathNode })
  | (BlockBase & { readonly kind: 'table'; readonly rows: readonly (readonly TableCell[])[] })
  | (BlockBase & { readonly kind: 'figure'; readonly image: ImageReference })
  | (BlockBase & { readonly kind: 'caption' })
  | (BlockBase & { readonly kind: 'footnote'; readonly id: string; readonly label: string })
  | (BlockBase & { readonly kind: 'rule' });

export type BlockKind = Block['kind'];

/** True for a block that holds no words by its nature. */
export const isWordless = ({ kind }: { readonly kind: string }): boolean =>
  kind === 'rule' || kind === 'figure';

/** Quotations that a block stands in; a quote's own counts. */
export const quotationsOf = (block: Block): number =>
  block.kind === 'quote' ? block.depth + 1 : (block.quoted ?? 0);

/** The pictures of a block: a figure's, and those among words and in cells. */
export const imagesOf = (block: Block): ImageReference[] => [
  ...(block.kind === 'figure' ? [block.image] : []),
  ...block.marks.flatMap((mark) => (mark.kind === 'image' ? [mark.image] : [])),
];

/** A block with other pictures in the places of its own. */
export function withImages(block: Block, change: (image: ImageReference) => ImageReference): Block {
  const marks = block.marks.some(({ kind }) => kind === 'image')
    ? block.marks.map((mark) => (mark.kind === 'image' ? { ...mark, image: change(mark.image) } : mark))
    : block.marks;
  return block.kind === 'figure' ? { ...block, image: change(block.image), marks } : { ...block, marks };
}
