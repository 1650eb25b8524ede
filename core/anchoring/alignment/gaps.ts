import { canPair, pair } from './matching.ts';
import type { Matching } from './matching.ts';
import { at } from '../tokens/tokens.ts';

/** Maximum size of the dynamic programming table. A larger gap is new text, not an edit. */
const maxCells = 400_000;

/** Long words weigh more than short ones, as "the" pairs by chance. */
const weight = (m: Matching, i: number): number => Math.min(6, at(m.old.ends, i) - at(m.old.starts, i));

/** Pairs the heaviest common subsequence of the old words `first..last` and the new words `places` (in order). */
const pairCommonSequence = (m: Matching, first: number, last: number, places: readonly number[]): void => {
  const rows = last - first;
  const columns = places.length;
  if (rows === 0 || columns === 0 || rows * columns > maxCells) return;
  const width = columns + 1;
  const best = new Int32Array((rows + 1) * width);
  const cell = (r: number, c: number) => at(best, r * width + c);
  const same = (r: number, c: number) => canPair(m, first + r, places[c] ?? -1);
  for (let r = rows - 1; r >= 0; r -= 1) {
    for (let c = columns - 1; c >= 0; c -= 1) {
      const skip = Math.max(cell(r + 1, c), cell(r, c + 1));
      // A bonus for a pair that continues a run: an unbroken passage is likelier than the same words scattered.
      const run = same(r + 1, c + 1) && places[c + 1] === (places[c] ?? -1) + 1 ? 1 : 0;
      best[r * width + c] = same(r, c)
        ? Math.max(skip, cell(r + 1, c + 1) + weight(m, first + r) + run)
        : skip;
    }
  }
  for (let r = 0, c = 0; r < rows && c < columns;) {
    if (same(r, c) && cell(r, c) > Math.max(cell(r + 1, c), cell(r, c + 1))) {
      pair(m, first + r, places[c] ?? -1);
      r += 1;
      c += 1;
    } else if (cell(r + 1, c) >= cell(r, c + 1)) r += 1;
    else c += 1;
  }
};

/** The unpaired new words after `left` and before `right`, where the words between the two may have moved. */
const placesBetween = (m: Matching, left: number, right: number): number[] => {
  const after: number[] = [];
  for (let j = left + 1; j < m.next.count && at(m.toOld, j) === -1; j += 1) after.push(j);
  if (left + after.length + 1 === right) return after;
  const before: number[] = [];
  for (let j = right - 1; j >= 0 && at(m.toOld, j) === -1; j -= 1) before.push(j);
  return [...after, ...before.reverse()];
};

/** Pairs the words between aligned passages, that is, the edits. */
export function fillGaps(m: Matching): void {
  for (let i = 0; i < m.old.count; i += 1) {
    if (at(m.toNew, i) !== -1) continue;
    let end = i + 1;
    while (end < m.old.count && at(m.toNew, end) === -1) end += 1;
    const left = i === 0 ? -1 : at(m.toNew, i - 1);
    const right = end === m.old.count ? m.next.count : at(m.toNew, end);
    pairCommonSequence(m, i, end, placesBetween(m, left, right));
    i = end;
  }
}
