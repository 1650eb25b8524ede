import type { MathNode } from './math.ts';
import type { TextSpan } from './span.ts';

/** An inline mark; its span refers to `Article.text`. */
export type Mark =
  | (TextSpan & {
      readonly kind: 'emphasis' | 'strong' | 'code' | 'strike' | 'superscript' | 'subscript';
    })
  /** The text is TeX, or a linear form of the formula; `math` is its layout, if the source contains it. */
  | (TextSpan & { readonly kind: 'formula'; readonly math?: MathNode })
  /** An inline picture in a line or table cell: an empty span at its position. */
  | (TextSpan & { readonly kind: 'image'; readonly image: ImageReference })
  | (TextSpan & { readonly kind: 'link'; readonly href: string })
  /** Characters with their pronunciation (ruby, furigana), which is shown above them and is not part of the text. */
  | (TextSpan & { readonly kind: 'ruby'; readonly reading: string })
  /**
   * A footnote reference ("1", "*") to the `footnote` blocks with that id, which link back to it. Where the sign is not among the
   * words, the span is empty and `label` has the sign.
   */
  | (TextSpan & { readonly kind: 'noteRef'; readonly note: string; readonly label?: string });

interface BlockBase extends TextSpan {
  readonly marks: readonly Mark[];
  /** Quotation depth of a list item, heading, code block, …; a `quote` has its own depth. Absent: none. */
  readonly quoted?: number;
}

/** A picture as referenced by the source. */
export interface ImageReference {
  /**
   * Location of the picture: an absolute http or https URL, a `data:` URL, or, if the URL of the page is unknown, a path relative
   * to the page. Identifies the picture in the library.
   */
  readonly source: string;
  /** Alternative text; empty when the source has none. */
  readonly alt: string;
  /** CSS pixels, if given by the source. */
  readonly width: number | null;
  readonly height: number | null;
}

/** A table cell; its text is `text.slice(start, end)`, and marks do not cross its boundaries. */
export interface TableCell extends TextSpan {
  readonly header: boolean;
  /** Number of columns and rows the cell spans, from 1. */
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
  | (BlockBase & {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3 | 4 | 5 | 6;
      /** The number that the source puts before the heading ("2.1"), which is not among its words. */
      readonly label?: string;
    })
  | (BlockBase & { readonly kind: 'quote'; readonly depth: number })
  | (BlockBase & {
      readonly kind: 'listItem';
      readonly ordered: boolean;
      /** The displayed number of an ordered item. */
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

/** Whether a block has no text by its nature. */
export const isWordless = ({ kind }: { readonly kind: string }): boolean =>
  kind === 'rule' || kind === 'figure';

/** Quotation depth of a block, including a quote's own. */
export const quotationsOf = (block: Block): number =>
  block.kind === 'quote' ? block.depth + 1 : (block.quoted ?? 0);

/** The pictures of a block: a figure's, inline ones, and those in cells. */
export const imagesOf = (block: Block): ImageReference[] => [
  ...(block.kind === 'figure' ? [block.image] : []),
  ...block.marks.flatMap((mark) => (mark.kind === 'image' ? [mark.image] : [])),
];

/** A block with its pictures replaced in order. */
export function withImages(block: Block, change: (image: ImageReference) => ImageReference): Block {
  const marks = block.marks.some(({ kind }) => kind === 'image')
    ? block.marks.map((mark) => (mark.kind === 'image' ? { ...mark, image: change(mark.image) } : mark))
    : block.marks;
  return block.kind === 'figure' ? { ...block, image: change(block.image), marks } : { ...block, marks };
}
