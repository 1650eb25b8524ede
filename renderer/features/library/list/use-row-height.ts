/** Row heights, rem; they match article-item-text.css and its neighbors. */
const rows = { list: 10.25, found: 11.75 };

const remInPixels = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/** The height of every row, CSS pixels. All are equal, so that offsets need no measuring. */
export const useRowHeight = (found: boolean): number =>
  Math.round((found ? rows.found : rows.list) * remInPixels());
