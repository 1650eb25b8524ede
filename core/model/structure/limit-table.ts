import type { Block } from '../block.ts';
import { structureLimits } from '../structure-limits.ts';
import { clipLoneCells, columnsOf, withoutSpans, type TableRow } from './table-size.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** The remaining limits for the tables of the article. */
export interface TableBudget {
  tables: number;
  slots: number;
}

/** Reserves the budget for a table of that size; false when it does not fit. */
function spend(budget: TableBudget, columns: number, rows: number): boolean {
  const cost = columns * rows;
  if (columns > structureLimits.tableColumns || cost > structureLimits.tableSlots) return false;
  if (budget.tables < 1 || cost > budget.slots) return false;
  budget.tables -= 1;
  budget.slots -= cost;
  return true;
}

interface Part {
  readonly rows: TableRow[];
  columns: number;
}

/** Consecutive rows that fit into one table, and rows that are too wide for any. */
function partsOf(rows: readonly TableRow[]): Part[] {
  const parts: Part[] = [];
  for (const row of rows) {
    const last = parts.at(-1);
    const columns = Math.max(last?.columns ?? 0, row.length);
    const isJoined =
      last !== undefined &&
      columns <= structureLimits.tableColumns &&
      columns * (last.rows.length + 1) <= structureLimits.tableSlots;
    if (isJoined) {
      last.rows.push(row);
      last.columns = columns;
    } else parts.push({ rows: [row], columns: row.length });
  }
  return parts;
}

/** Whether blocks cover another one exactly, with one unit (the newline) between them. */
function coverExactly(blocks: readonly Block[], { start, end }: Block): boolean {
  let next = start;
  for (const block of blocks) {
    if (block.start !== next || block.end < block.start) return false;
    next = block.end + 1;
  }
  return next === end + 1;
}

/**
 * A table within the limits: unchanged if possible, otherwise split into parts without spans, and rows that do not fit become
 * paragraphs. Rows and blocks are both separated by one newline, so the text stays the same.
 */
export function limitTable(table: Table, budget: TableBudget): readonly Block[] {
  const { rows } = table;
  if (spend(budget, columnsOf(rows), rows.length)) return [table];
  const clipped = clipLoneCells(rows);
  if (spend(budget, columnsOf(clipped), rows.length)) return [{ ...table, rows: clipped }];

  const marks = table.marks.toSorted((a, b) => a.start - b.start);
  let next = 0;
  const placeOf = (part: readonly TableRow[]) => {
    const end = part.at(-1)?.at(-1)?.end ?? table.end;
    const from = next;
    while (next < marks.length && (marks[next]?.start ?? 0) <= end) next += 1;
    const base = table.quoted === undefined ? {} : { quoted: table.quoted };
    return { start: part[0]?.[0]?.start ?? table.start, end, marks: marks.slice(from, next), ...base };
  };
  const paragraphOf = (row: TableRow): Block => ({ kind: 'paragraph', ...placeOf([row]) });
  const blocks = partsOf(rows).flatMap((part): readonly Block[] =>
    spend(budget, part.columns, part.rows.length)
      ? [{ kind: 'table', ...placeOf(part.rows), rows: part.rows.map(withoutSpans) }]
      : part.rows.map(paragraphOf),
  );
  const { start, end } = table;
  return coverExactly(blocks, table) ? blocks : [{ kind: 'paragraph', start, end, marks }];
}
