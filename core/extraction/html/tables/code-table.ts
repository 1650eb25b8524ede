import { isElement, nameOf, type DomElement } from '../dom/dom.ts';
import { classOf, lineNumbers } from '../dom/elements.ts';
import { cellsOf, rowsOf } from './table.ts';

/** Whether a cell has the number of a line: by its class or attribute, and nothing but a number. */
const isNumber = (cell: DomElement): boolean =>
  (cell.hasAttribute('data-line-number') || lineNumbers.test(classOf(cell))) &&
  /^\d*$/.test((cell.textContent ?? '').trim());

/** The code in a table with a row for each line, its number in the first cell; null for another table. */
export function codeOfTable(table: DomElement): string | null {
  const rows = rowsOf(table).map(cellsOf);
  const isCode =
    rows.length > 0 &&
    rows.every((cells) => cells.length === 2 && cells[0] !== undefined && isNumber(cells[0]));
  if (!isCode) return null;
  const lines = rows.map(([, cell]) => (cell?.textContent ?? '').replace(/\n$/, ''));
  // One row with all lines is read like other markup.
  const hasBlock = rows.some(([, cell]) => {
    const first = cell?.firstChild ?? null;
    return first !== null && isElement(first) && nameOf(first) === 'pre';
  });
  return hasBlock ? null : lines.join('\n');
}
