import { alignTokens } from '../alignment/align.ts';
import { createMatching, pair, unpair } from '../alignment/matching.ts';
import type { Matching } from '../alignment/matching.ts';
import { at } from '../tokens/tokens.ts';
import type { Tokens } from '../tokens/tokens.ts';

/** Maximum size of the table. A longer quote contains unique passages and is aligned by them. */
const maxCells = 40_000;
/** Scattered words that a line of the quote shares with another line are accidental below this part of its letters. */
const minShare = 0.35;
/** A run of this many words is not accidental. */
const minRun = 4;

const lengthOfWord = (tokens: Tokens, i: number): number => at(tokens.ends, i) - at(tokens.starts, i);

/** Both tables are reused and refilled on each call. */
const best = new Int32Array(maxCells);
/** The same for subsequences that begin with the pair itself. */
const paired = new Int32Array(maxCells);

/** Pairs the heaviest common subsequence; long words weigh more than short ones, and unbroken runs more than scattered words. */
function pairSequence(m: Matching, first: number, last: number): void {
  const { old, next } = m;
  const rows = Math.max(0, last - first);
  const columns = next.count;
  const width = columns + 1;
  best.fill(0, rows * width, (rows + 1) * width);
  paired.fill(-1, rows * width, (rows + 1) * width);
  for (let r = rows - 1; r >= 0; r -= 1) {
    const key = at(old.keys, first + r);
    const weight = Math.min(6, lengthOfWord(old, first + r));
    const row = r * width;
    let behind = 0;
    best[row + columns] = 0;
    paired[row + columns] = -1;
    for (let c = columns - 1; c >= 0; c -= 1) {
      const below = at(best, row + width + c);
      let here = below > behind ? below : behind;
      let pairHere = -1;
      if (key === at(next.keys, c)) {
        const diagonal = row + width + c + 1;
        // A bonus for a pair that continues a run: an unbroken passage is likelier than the same words scattered.
        pairHere = weight + Math.max(at(best, diagonal), at(paired, diagonal) + 1);
        if (pairHere > here) here = pairHere;
      }
      best[row + c] = here;
      paired[row + c] = pairHere;
      behind = here;
    }
  }
  let inRun = false;
  for (let r = 0, c = 0; r < rows && c < columns;) {
    const cell = r * width + c;
    if (inRun || at(paired, cell) === at(best, cell)) {
      const diagonal = cell + width + 1;
      inRun = r + 1 < rows && at(paired, diagonal) + 1 >= at(best, diagonal) && at(paired, diagonal) >= 0;
      pair(m, first + r, c);
      r += 1;
      c += 1;
    } else if (at(best, cell + width) === at(best, cell)) r += 1;
    else c += 1;
  }
}

/** Moves a single paired word before others to the nearest equal word before them. */
function moveToNearest(m: Matching): void {
  const { old, next } = m;
  let following = -1;
  for (let i = old.count - 1; i >= 0; i -= 1) {
    const j = at(m.toNew, i);
    if (j === -1) continue;
    const isAlone = i === 0 || at(m.toNew, i - 1) !== j - 1;
    if (isAlone && following > j + 1) {
      let nearer = following - 1;
      while (nearer > j && at(next.keys, nearer) !== at(old.keys, i)) nearer -= 1;
      if (nearer > j) {
        unpair(m, i);
        pair(m, i, nearer);
      }
    }
    following = at(m.toNew, i);
  }
}

/** Removes pairs between a line of the quote and a different line that shares only a few words. */
function dropScatteredPairs(m: Matching): void {
  const { old, next } = m;
  for (let first = 0, last = 0; first < old.count; first = last) {
    const line = at(old.lines, first);
    let letters = 0;
    for (last = first; last < old.count && at(old.lines, last) === line; last += 1)
      letters += lengthOfWord(old, last);
    for (let i = first; i < last;) {
      if (at(m.toNew, i) === -1) {
        i += 1;
        continue;
      }
      const newLine = at(next.lines, at(m.toNew, i));
      const group: number[] = [];
      let shared = 0;
      let run = 0;
      let longest = 0;
      let before = -2;
      for (; i < last; i += 1) {
        const j = at(m.toNew, i);
        if (j === -1) continue;
        if (at(next.lines, j) !== newLine) break;
        group.push(i);
        shared += lengthOfWord(old, i);
        run = j === before + 1 ? run + 1 : 1;
        before = j;
        longest = Math.max(longest, run);
      }
      if (shared < minShare * letters && longest < minRun) for (const word of group) unpair(m, word);
    }
  }
}

/** Maximum number of words inserted next to a truncated word. */
const maxInsertedWords = 3;

/**
 * Pairs a possibly truncated word at an edge of the quote with a word that ends or begins with it, next to the paired words. Only
 * that part of the word belongs to the match.
 */
function pairTruncatedWord(m: Matching, i: number, step: 1 | -1): void {
  let known = i + step;
  while (Math.abs(known - i) < maxInsertedWords && at(m.toNew, known) === -1) known += step;
  const beside = at(m.toNew, known);
  if (beside === -1) return;
  const between = Math.abs(known - i) - 1;
  const wordOf = ({ text, starts, ends }: Tokens, k: number) =>
    text.slice(at(starts, k), at(ends, k)).toLowerCase();
  const cut = wordOf(m.old, i);
  for (let k = 1; k <= maxInsertedWords + between; k += 1) {
    const j = beside - step * k;
    if (j < 0 || j >= m.next.count || at(m.next.lines, j) !== at(m.next.lines, beside)) return;
    const word = wordOf(m.next, j);
    if (k !== 1 + between && cut.length < 3 && word !== cut) continue;
    if (!(step === 1 ? word.endsWith(cut) : word.startsWith(cut))) continue;
    pair(m, i, j);
    if (step === 1) m.next.starts[j] = at(m.next.ends, j) - cut.length;
    else m.next.ends[j] = at(m.next.starts, j) + cut.length;
    return;
  }
}

/** Which edges of a quote may truncate a word. */
export interface TruncatedEdges {
  readonly start: boolean;
  readonly end: boolean;
}

/** Aligns the words of a quote in order with a short range of a text. May change the edges of words of `text`. */
export function alignQuote(quote: Tokens, text: Tokens, truncated: TruncatedEdges): Matching {
  if ((quote.count + 1) * (text.count + 1) > maxCells) return alignTokens(quote, text);
  const m = createMatching(quote, text);
  pairSequence(m, truncated.start ? 1 : 0, quote.count - (truncated.end ? 1 : 0));
  moveToNearest(m);
  dropScatteredPairs(m);
  if (truncated.start && quote.count > 1) pairTruncatedWord(m, 0, 1);
  if (truncated.end && quote.count > 1) pairTruncatedWord(m, quote.count - 1, -1);
  return m;
}
