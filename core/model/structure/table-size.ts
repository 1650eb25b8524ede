import type { TableCell } from '../block.ts';

export type TableRow = readonly TableCell[];

/** Columns of a table, upper bound: the most columns that cells over one row occupy. Linear in cells and rows. */
export function columnsOf(rows: readonly TableRow[]): number {
  // The change of the occupied columns from one row to the next.
  const changes = Array.from({ length: rows.length + 1 }, () => 0);
  rows.forEach((row, index) => {
    for (const { colspan, rowspan } of row) {
      const end = Math.min(rows.length, index + rowspan);
      changes[index] = (changes[index] ?? 0) + colspan;
      changes[end] = (changes[end] ?? 0) - colspan;
    }
  });
  let occupied = 0;
  return changes.reduce((most, change) => Math.max(most, (occupied += change)), 0);
}

/** Clips the only cell of a row to the width of the widest row with several cells. */
export function clipLoneCells(rows: readonly TableRow[]): readonly TableRow[] {
  const widest = columnsOf(rows.filter((row) => row.length > 1));
  return rows.map((row) =>
    row.length === 1
      ? row.map((cell) => ({ ...cell, colspan: Math.min(cell.colspan, Math.max(1, widest)) }))
      : row,
  );
}

export const withoutSpans = (row: TableRow): TableRow =>
  row.map((cell) => (cell.colspan === 1 && cell.rowspan === 1 ? cell : { ...cell, colspan: 1, rowspan: 1 }));
