/** The text of a list item and its marker. */
export interface ListLine {
  readonly text: string;
  readonly ordered: boolean;
  readonly ordinal: number;
  /** The marker itself ("-", "•", "1."), so that lists can be distinguished from lookalikes. */
  readonly sign: string;
}

const bullet = /^([-*+•‣▪●○◦–])\s+(?:\[[ xX]\]\s+)?(\S.*)$/u;
const number = /^\(?(\d{1,3})[.)]\s+(\S.*)$/;

/** Parses a line as a list item; null when it has no marker. */
function listLineOf(line: string): ListLine | null {
  const marked = bullet.exec(line);
  if (marked?.[1] && marked[2]) return { text: marked[2], ordered: false, ordinal: 1, sign: marked[1] };
  const counted = number.exec(line);
  if (counted?.[1] && counted[2]) {
    return { text: counted[2], ordered: true, ordinal: Number(counted[1]), sign: 'number' };
  }
  return null;
}

/** Characters that are always list markers. */
const sure = /^[•‣▪●○◦]$/u;

/**
 * Which lines are list items. As a dash may start direct speech and a number a heading, these need an adjacent item with the same
 * marker, or consecutive numbers.
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
