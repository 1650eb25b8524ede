import type { TextSpan } from '../model/span.ts';

/** Converts offsets between UTF-16 code units and Unicode code points. */
export interface CodePoints {
  fromUnits(span: TextSpan): TextSpan;
  toUnits(span: TextSpan): TextSpan;
}

const isPair = (text: string, unit: number): boolean => (text.codePointAt(unit) ?? 0) > 0xffff;

/** Scans the text once; without surrogate pairs, as is usual, conversion is then free. */
export function createCodePoints(text: string): CodePoints {
  /** Offset of each surrogate pair in code units. */
  const pairs: number[] = [];
  for (let unit = 0; unit < text.length; unit += 1) if (isPair(text, unit)) pairs.push(unit++);
  const countBelow = (limit: number, valueAt: (index: number) => number): number => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (valueAt(middle) < limit) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const fromUnit = (unit: number): number => unit - countBelow(unit, (i) => pairs[i] ?? 0);
  const toUnit = (point: number): number => point + countBelow(point, (i) => (pairs[i] ?? 0) - i);
  return {
    fromUnits: ({ start, end }) => ({ start: fromUnit(start), end: fromUnit(end) }),
    toUnits: ({ start, end }) => ({ start: toUnit(start), end: toUnit(end) }),
  };
}
