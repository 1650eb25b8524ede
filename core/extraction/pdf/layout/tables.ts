import { objectLine, segmentsToLines, toLine, type PdfLine } from '../page/lines.ts';
import type { Box } from '../page/page-content.ts';
import type { PdfWord } from '../page/words.ts';
import { listMarkerOf } from '../page/list-markers.ts';

/** Lines of a page that are examined; a page with more is a drawing. */
const mostRules = 1_500;

const isHorizontal = ({ left, top, right, bottom }: Box): boolean => bottom - top < 3 && right - left > 8;
const isVertical = ({ left, top, right, bottom }: Box): boolean => right - left < 3 && bottom - top > 5;

const touch = (a: Box, b: Box): boolean =>
  a.left <= b.right + 3 && b.left <= a.right + 3 && a.top <= b.bottom + 3 && b.top <= a.bottom + 3;

/** Distinct positions, those within a few points being one. */
function distinct(positions: readonly number[]): number[] {
  const found: number[] = [];
  for (const position of positions.toSorted((a, b) => a - b))
    if (found.length === 0 || position - (found.at(-1) ?? 0) > 5) found.push(position);
  return found;
}

/** Groups of lines that touch one another. */
function clusters(rules: readonly Box[]): Box[][] {
  let groups: Box[][] = [];
  for (const rule of rules) {
    const [near, far] = [[] as Box[][], [] as Box[][]];
    for (const group of groups) (group.some((each) => touch(each, rule)) ? near : far).push(group);
    groups = [...far, [...near.flat(), rule]];
  }
  return groups;
}

interface Grid extends Box {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
}

/** The grids of lines on a page that may be tables. */
function findGrids(drawings: readonly Box[]): Grid[] {
  const rules = drawings.filter((box) => isHorizontal(box) || isVertical(box));
  if (rules.length > mostRules) return [];
  return clusters(rules).flatMap((group) => {
    const columns = distinct(group.filter(isVertical).map(({ left, right }) => (left + right) / 2));
    const rows = distinct(group.filter(isHorizontal).map(({ top, bottom }) => (top + bottom) / 2));
    if (columns.length < 2 || rows.length < 2 || (columns.length - 1) * (rows.length - 1) < 4) return [];
    return [
      {
        left: columns[0] ?? 0,
        right: columns.at(-1) ?? 0,
        top: rows[0] ?? 0,
        bottom: rows.at(-1) ?? 0,
        columns,
        rows,
      },
    ];
  });
}

const slotOf = (position: number, edges: readonly number[]): number =>
  edges.findLastIndex((edge, index) => index < edges.length - 1 && position >= edge);

const isBold = (lines: readonly PdfLine[]): boolean =>
  lines.length > 0 && lines.every(({ font }) => font.bold);

const rowsHaveHeader = (rows: readonly (readonly (readonly PdfLine[])[])[]): boolean =>
  (rows[0] ?? []).every(isBold) && !(rows[1] ?? []).every(isBold);

/** Words in cells: the pieces of lines in a grid are divided where a line of the grid passes. */
function gridTable(grid: Grid, segments: readonly PdfLine[]): PdfLine | null {
  const cells = new Map<string, PdfWord[]>();
  for (const word of segments.flatMap(({ words }) => words)) {
    const column = slotOf((word.left + word.right) / 2, grid.columns);
    const row = slotOf(word.baseline - 0.3 * word.size, grid.rows);
    if (column < 0 || row < 0) return null;
    const key = `${row},${column}`;
    const cell = cells.get(key);
    if (cell) cell.push(word);
    else cells.set(key, [word]);
  }
  const rows = grid.rows.slice(0, -1).map((_top, row) =>
    grid.columns.slice(0, -1).map((_left, column): PdfLine[] => {
      const words = cells.get(`${row},${column}`) ?? [];
      return segmentsToLines(words.map((word) => toLine([word])));
    }),
  );
  const filled = rows.filter((row) => row.some((cell) => cell.length > 0));
  if (filled.length < 2 || cells.size < 3) return null;
  return objectLine(grid, { kind: 'table', rows: filled, hasHeader: rowsHaveHeader(filled) });
}

/** Replaces the pieces of lines in ruled tables by the tables. */
export function findRuledTables(segments: readonly PdfLine[], drawings: readonly Box[]): PdfLine[] {
  let rest = [...segments];
  for (const grid of findGrids(drawings)) {
    const inside = rest.filter(
      ({ left, right, baseline, size, object }) =>
        object === null &&
        (left + right) / 2 > grid.left &&
        (left + right) / 2 < grid.right &&
        baseline - 0.3 * size > grid.top &&
        baseline - 0.3 * size < grid.bottom,
    );
    const table = inside.length < 2 ? null : gridTable(grid, inside);
    if (table) rest = [...rest.filter((segment) => !inside.includes(segment)), table];
  }
  return rest;
}

/** Gap between cells, as a part of the size. */
const cellGap = 0.95;

/** The pieces of a line that wide gaps separate. */
function piecesOf(line: PdfLine): PdfWord[][] {
  const pieces: PdfWord[][] = [];
  for (const [index, word] of line.words.entries()) {
    const before = line.words[index - 1];
    if (before && word.left - before.right < cellGap * line.size) pieces.at(-1)?.push(word);
    else pieces.push([word]);
  }
  return pieces;
}

interface Gap {
  readonly left: number;
  readonly right: number;
}

const gapsOf = (pieces: readonly (readonly PdfWord[])[]): Gap[] =>
  pieces.slice(1).map((piece, index) => ({
    left: pieces[index]?.at(-1)?.right ?? 0,
    right: piece[0]?.left ?? 0,
  }));

/** The gaps that two rows share. */
const sharedGaps = (a: readonly Gap[], b: readonly Gap[], size: number): Gap[] =>
  a.flatMap((gap) => {
    const other = b.find(
      ({ left, right }) => Math.min(right, gap.right) - Math.max(left, gap.left) > 0.6 * size,
    );
    return other ? [{ left: Math.max(gap.left, other.left), right: Math.min(gap.right, other.right) }] : [];
  });

interface Row {
  readonly line: PdfLine;
  readonly gaps: readonly Gap[];
}

/** A row of a table; null for other lines. */
function rowOf(line: PdfLine): Row | null {
  if (line.object || line.words.length < 2) return null;
  const pieces = piecesOf(line);
  if (pieces.length < 2 || (listMarkerOf(line) && pieces.length === 2)) return null;
  return { line, gaps: gapsOf(pieces) };
}

function toTable(rows: readonly Row[], gaps: readonly Gap[]): PdfLine {
  const middles = gaps.map(({ left, right }) => (left + right) / 2);
  const cells = rows.map(({ line }) => {
    const found: PdfWord[][] = Array.from({ length: middles.length + 1 }, () => []);
    for (const word of line.words)
      found[middles.filter((middle) => (word.left + word.right) / 2 > middle).length]?.push(word);
    return found.map((words) => (words.length === 0 ? [] : [toLine(words)]));
  });
  const lines = rows.map(({ line }) => line);
  const box = {
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
    top: Math.min(...lines.map(({ top }) => top)),
    bottom: Math.max(...lines.map(({ bottom }) => bottom)),
  };
  return objectLine(box, { kind: 'table', rows: cells, hasHeader: rowsHaveHeader(cells) });
}

/** Replaces consecutive lines of a column that share gaps by tables. */
export function findAlignedTables(lines: readonly PdfLine[]): PdfLine[] {
  const result: PdfLine[] = [];
  let rows: Row[] = [];
  let gaps: readonly Gap[] = [];
  const end = (): void => {
    // Two lines of justified text may share wide gaps.
    const isWide = gaps.every(({ left, right }) => right - left > 1.6 * (rows[0]?.line.size ?? 0));
    if (rows.length >= 3 || (rows.length === 2 && gaps.length >= 2 && isWide))
      result.push(toTable(rows, gaps));
    else result.push(...rows.map(({ line }) => line));
    rows = [];
  };
  for (const line of lines) {
    const row = rowOf(line);
    const previous = rows.at(-1);
    if (row && previous) {
      const shared = sharedGaps(gaps, row.gaps, line.size);
      const isNear = line.baseline - previous.line.baseline < 3 * line.size;
      if (shared.length > 0 && isNear && shared.length >= gaps.length - 1) {
        rows.push(row);
        gaps = shared;
        continue;
      }
    }
    end();
    if (row) {
      rows = [row];
      gaps = row.gaps;
    } else result.push(line);
  }
  end();
  return result;
}
