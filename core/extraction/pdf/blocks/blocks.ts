import type { Box, PdfPicture } from '../page/page-content.ts';
import type { ListMarker } from '../page/list-markers.ts';
import type { PdfLine } from '../page/lines.ts';
import type { MeasuredColumn } from '../layout/measures.ts';
import { lineText } from '../page/tokens.ts';

/** A line with the column that it is in. */
export interface PlacedLine {
  readonly line: PdfLine;
  readonly measured: MeasuredColumn;
}

export type PdfBlockKind = 'paragraph' | 'heading' | 'caption' | 'item' | 'footnote' | 'table' | 'figure';

/** A cell of a table. */
interface PdfCell {
  readonly lines: readonly PlacedLine[];
  readonly header: boolean;
  readonly colspan: number;
  readonly rowspan: number;
}

/** A block of a document before its text is built. */
export interface PdfBlock {
  readonly kind: PdfBlockKind;
  readonly lines: readonly PlacedLine[];
  readonly marker: ListMarker | null;
  /** The sign before a footnote, or the number before a heading; empty when there is none. */
  readonly label: string;
  /** Number of words at the beginning that are the marker or label. */
  readonly skipped: number;
  /** Of a heading, from 1. */
  readonly level: number;
  readonly rows: readonly (readonly PdfCell[])[];
  readonly picture: PdfPicture | null;
  readonly alt: string;
  /** Index of the page that it begins on. */
  readonly page: number;
  /** The place of a table or a figure. */
  readonly box: Box | null;
}

const empty = { marker: null, label: '', skipped: 0, level: 1, rows: [], picture: null, alt: '', box: null };

/** A block of lines. */
export const makeBlock = (
  kind: PdfBlockKind,
  lines: readonly PlacedLine[],
  more: Partial<PdfBlock> = {},
): PdfBlock => ({ ...empty, kind, lines, page: lines[0]?.measured.column.page ?? 0, ...more });

export const firstLine = (block: PdfBlock): PlacedLine | undefined => block.lines[0];
export const lastLine = (block: PdfBlock): PlacedLine | undefined => block.lines.at(-1);

/** The text of a block's lines, joined by spaces. */
export const roughText = (block: Pick<PdfBlock, 'lines'>): string =>
  block.lines.map(({ line }) => lineText(line)).join(' ');
