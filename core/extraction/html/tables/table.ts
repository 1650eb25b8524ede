import { childrenOf, isElement, nameOf, type DomElement } from '../dom/dom.ts';

const blocksInCells = 'p,div,h1,h2,h3,h4,h5,h6,ul,ol,blockquote,section,article';
/** Elements that do not occur in data cells. */
const neverInCells = 'table,pre,figure,form,article,iframe,h1,h2,h3';
/** Maximum average length of data cells in code units; longer ones contain articles. */
const maxCellLength = 250;

const isRow = (element: DomElement): boolean => nameOf(element) === 'tr';
const isCell = (element: DomElement): boolean => /^t[dh]$/.test(nameOf(element));

const elementsIn = (element: DomElement): DomElement[] => childrenOf(element).filter(isElement);

/** The rows of a table, with the head first and the foot last, without those of nested tables. */
export function rowsOf(table: DomElement): DomElement[] {
  const parts = elementsIn(table);
  const inside = (names: RegExp): DomElement[] =>
    parts.filter((part) => names.test(nameOf(part))).flatMap((part) => elementsIn(part).filter(isRow));
  return [
    ...inside(/^thead$/),
    ...parts.flatMap((part) =>
      isRow(part) ? [part] : /^tbody$/.test(nameOf(part)) ? elementsIn(part).filter(isRow) : [],
    ),
    ...inside(/^tfoot$/),
  ];
}

export const cellsOf = (row: DomElement): DomElement[] => elementsIn(row).filter(isCell);

/** A column or row span, from 1. */
export function spanOf(cell: DomElement, name: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return Number.isSafeInteger(value) && value > 1 ? Math.min(value, 1000) : 1;
}

/**
 * Whether a table contains data; a layout table is replaced by its content. By attributes, header cells, and cells with text
 * rather than page structure. After Readability's `_markDataTables`.
 */
export function isDataTable(table: DomElement): boolean {
  if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return false;
  if (table.querySelector(neverInCells) !== null) return false;
  const rows = rowsOf(table).map(cellsOf);
  const columns = Math.max(0, ...rows.map((cells) => cells.length));
  const cells = rows.reduce((all, row) => all + row.length, 0);
  if (columns < 2 || rows.length === 0) return false;
  const words = (table.textContent ?? '').replace(/\s+/g, ' ').length;
  if (words > cells * maxCellLength) return false;
  if (table.querySelector('th,thead,caption,colgroup') !== null) return true;
  return rows.length > 1 && table.querySelector(blocksInCells) === null;
}
