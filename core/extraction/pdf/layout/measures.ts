import type { Column, Layout } from './find-layout.ts';
import type { PdfLine } from '../page/lines.ts';

interface ColumnEdges {
  readonly start: number;
  readonly end: number;
}

/** What is usual in a document. */
export interface Measures {
  readonly bodySize: number;
  readonly isRightToLeft: boolean;
  /** Whether most lines end at the edge of their column. */
  readonly isJustified: boolean;
  /** Edges of columns with many lines, which short columns share. */
  readonly edges: readonly ColumnEdges[];
  /** Indent of the first line of most paragraphs, as a part of the size; 0 where they have none. */
  readonly indent: number;
  /** Usual distance between the baselines of lines of a size, points. */
  leadingOf(size: number): number;
}

/** A column with the edges that its lines share. Positions are in reading direction, from the edge where lines begin. */
export interface MeasuredColumn {
  readonly column: Column;
  /** Where lines begin, and where full lines end. */
  readonly start: number;
  readonly end: number;
  startOf(line: PdfLine): number;
  endOf(line: PdfLine): number;
}

const round = (value: number): number => Math.round(value * 4) / 4;

/** Lines from which on the edges of a column are certain. */
const manyLines = 10;

/** How the lines of the text begin and end. */
function measureEdges(
  columns: readonly Column[],
  bodySize: number,
  isRightToLeft: boolean,
): Pick<Measures, 'isJustified' | 'indent' | 'edges'> {
  const edges: ColumnEdges[] = [];
  let [full, all, starts] = [0, 0, 0];
  const indents = new Map<number, number>();
  for (const column of columns) {
    const { lines, start, end, startOf, endOf } = {
      lines: column.lines,
      ...measureColumn(column, isRightToLeft),
    };
    const body = lines.filter(
      ({ size, object }) => object === null && Math.abs(size - bodySize) < 0.06 * bodySize,
    );
    if (body.length < 4) continue;
    if (body.length >= manyLines) edges.push({ start, end });
    for (const [index, line] of body.entries()) {
      const next = body[index + 1];
      // Last lines of paragraphs end anywhere.
      const slack = (end - endOf(line)) / line.size;
      if (slack < 3) all += 1;
      if (slack < 0.15) full += 1;
      const indent = (startOf(line) - start) / line.size;
      if (indent < 0.1) starts += 1;
      const isFirst = next && startOf(next) - start < 0.1 * line.size;
      if (!isFirst || indent < 0.6 || indent > 5) continue;
      const rounded = Math.round(indent * 20) / 20;
      indents.set(rounded, (indents.get(rounded) ?? 0) + 1);
    }
  }
  const [indent, count] = [...indents].toSorted((a, b) => b[1] - a[1])[0] ?? [0, 0];
  return { edges, isJustified: full > 0.6 * all, indent: count >= 3 && count > 0.04 * starts ? indent : 0 };
}

export function measureLayout({ columns, bodySize, isRightToLeft }: Layout): Measures {
  const gaps = new Map<number, Map<number, number>>();
  for (const { lines } of columns) {
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1];
      if (!next || line.object || next.object || Math.abs(next.size - line.size) > 0.05 * line.size) continue;
      const gap = round(next.baseline - line.baseline);
      if (gap < 0.8 * line.size || gap > 2.6 * line.size) continue;
      const size = round(line.size);
      const counts = gaps.get(size) ?? new Map<number, number>();
      gaps.set(size, counts);
      // Close values count together.
      for (const near of [gap - 0.25, gap, gap + 0.25])
        counts.set(near, (counts.get(near) ?? 0) + (near === gap ? 2 : 1));
    }
  }
  const leading = new Map<number, number>();
  for (const [size, counts] of gaps) {
    let best: [number, number] | null = null;
    for (const entry of counts)
      if (!best || entry[1] > best[1] || (entry[1] === best[1] && entry[0] < best[0])) best = entry;
    if (best && best[1] >= 4) leading.set(size, best[0]);
  }
  const body = leading.get(round(bodySize)) ?? 1.2 * bodySize;
  return {
    bodySize,
    isRightToLeft,
    ...measureEdges(columns, bodySize, isRightToLeft),
    leadingOf: (size) => {
      const own = leading.get(round(size));
      const usual = (body / bodySize) * size;
      return own === undefined || own > 1.45 * usual ? usual : own;
    },
  };
}

/** The outermost position that several lines share. @param sign 1 for the largest, -1 for the smallest */
function sharedEdge(positions: readonly number[], sign: 1 | -1, tolerance: number): number {
  const sorted = positions.toSorted((a, b) => sign * (b - a));
  const needed = Math.max(2, 0.12 * positions.length);
  for (const position of sorted) {
    const near = positions.filter((other) => Math.abs(other - position) <= tolerance);
    if (near.length >= needed) return sign === 1 ? Math.max(...near) : Math.min(...near);
  }
  return sorted[0] ?? 0;
}

/**
 * Finds the edges of a column: those that its lines share, or those of a longer column that it is in line with.
 * @param known edges of longer columns
 */
export function measureColumn(
  column: Column,
  isRightToLeft: boolean,
  known: readonly ColumnEdges[] = [],
): MeasuredColumn {
  const startOf = (line: PdfLine): number => (isRightToLeft ? -line.right : line.left);
  const endOf = (line: PdfLine): number => (isRightToLeft ? -line.left : line.right);
  const lines = column.lines.filter(({ object }) => object === null);
  const [starts, ends] = [lines.map(startOf), lines.map(endOf)];
  const own = {
    start: sharedEdge(starts, -1, 1.5),
    end: lines.length === 0 ? column.right : lines.length < 4 ? Math.max(...ends) : sharedEdge(ends, 1, 3),
  };
  const size = lines[0]?.size ?? 10;
  const [least, most] = [Math.min(...starts), Math.max(...ends)];
  const aligned =
    lines.length >= manyLines
      ? undefined
      : known.find(({ start, end }) => least > start - 2 && least < start + 6 * size && most < end + 3);
  return { column, startOf, endOf, ...(aligned ?? own) };
}
