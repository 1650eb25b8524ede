/** An item's own words and how it was marked. */
export interface ListLine {
  readonly text: string;
  readonly ordered: boolean;
  readonly ordinal: number;
  /** The sign itself ("-", "•", "1."), so that a list can be told from what only looks like one. */
  readonly sign: string;
}

const bullet = /^([-*+•‣▪●○◦–])\s+(?:\[[ xX]\]\s+)?(\S.*)$/u;
const number = /^\(?(\d{1,3})[.)]\s+(\S.*)$/;

/** A line as a list's item, or null when it has no item's sign before it. */
function listLineOf(line: string): ListLine | null {
  const marked = bullet.exec(line);
  if (marked?.[1] && marked[2]) return { text: marked[2], ordered: false, ordinal: 1, sign: marked[1] };
  const counted = number.exec(line);
  if (counted?.[1] && counted[2]) {
    return { text: counted[2], ordered: true, ordinal: Number(counted[1]), sign: 'number' };
  }
  return null;
}

/** Signs that are never anything but an item's. */
const sure = /^[•‣▪●○◦]$/u;

/**
 * Which lines are list items. A dash may open a line of speech and a number a heading, so these need company: another item
 * with the same sign next to it, numbers counting on by one.
 */
export function findListLines(lines: readonly string[]): (ListLine | null)[] {
  const items = lines.map(listLineOf);
  const goesWith = (a: ListLine | null | undefined, b: ListLine | null | undefined): boolean =>
    !!a && !!b && a.sign === b.sign && (!a.ordered || b.ordinal === a.ordinal + 1);
  return items.map((item, index) => {
    if (item === null || sure.test(item.sign)) return item;
    return goesWith(items[index - 1], item) || goesWith(item, items[index + 1]) ? item : null;
  });
}
