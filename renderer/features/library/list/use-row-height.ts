/** Heights of the list's rows, rem; article-item-text.css and its neighbors fill them. */
const rows = { list: 10.25, found: 11.75 };

const remInPixels = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/** The height of every row, CSS pixels: all alike, so that a place in the list is known without drawing what is before it. */
export const useRowHeight = (found: boolean): number =>
  Math.round((found ? rows.found : rows.list) * remInPixels());
