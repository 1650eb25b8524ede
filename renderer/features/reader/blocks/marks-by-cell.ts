import type { Block, Mark, TableCell } from '../../../../core/model/article.ts';

/** The marks inside each cell of a table, in order; cells without any are left out. Work is linear, apart from sorting. */
export function marksByCell({
  rows,
  marks,
}: Pick<Extract<Block, { kind: 'table' }>, 'rows' | 'marks'>): ReadonlyMap<TableCell, readonly Mark[]> {
  const inside = new Map<TableCell, Mark[]>();
  const cells = rows.flat();
  let at = 0;
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    while (at < cells.length && (cells[at]?.end ?? 0) < mark.start) at += 1;
    const cell = cells[at];
    if (!cell || mark.start < cell.start || mark.end > cell.end) continue;
    const known = inside.get(cell);
    if (known) known.push(mark);
    else inside.set(cell, [mark]);
  }
  return inside;
}
