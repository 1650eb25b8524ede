import { fillGaps } from './gaps.ts';
import { dropAccidentalPairs } from './accidental-pairs.ts';
import { createMatching, extend, extendInLine, canPair, pair } from './matching.ts';
import type { Matching } from './matching.ts';
import { at } from '../tokens/tokens.ts';
import { copiesFollowOriginals } from './repeated-lines.ts';
import type { Tokens } from '../tokens/tokens.ts';

/** Minimum length in words of an identical run, unique in both texts, that may start an alignment in the middle of a line. */
const seedLength = 6;
/** Marks a run that occurs more than once, instead of a position. */
const repeated = -2;

interface Line {
  /** The words of the line joined; equal for equal lines. */
  readonly key: string;
  /** Index of the first word. */
  readonly first: number;
  /** Number of words. */
  readonly count: number;
}

const linesOf = (tokens: Tokens): Line[] => {
  const lines: Line[] = [];
  let first = 0;
  for (let i = 1; i <= tokens.count; i += 1) {
    if (i < tokens.count && at(tokens.lines, i) === at(tokens.lines, first)) continue;
    lines.push({ key: tokens.keys.subarray(first, i).join(','), first, count: i - first });
    first = i;
  }
  return lines;
};

/** The lines of both texts. */
interface Lines {
  readonly old: readonly Line[];
  readonly next: readonly Line[];
  /** Lines of the new text by the index of their first word. */
  readonly nextByFirst: ReadonlyMap<number, Line>;
}

/** Pairs whole lines that are unique in both texts, wherever they are. */
const pairUniqueLines = (m: Matching, lines: Lines): void => {
  const positions = (all: readonly Line[]) => {
    const found = new Map<string, number>();
    for (const line of all) found.set(line.key, found.has(line.key) ? repeated : line.first);
    return found;
  };
  const inOld = positions(lines.old);
  const inNew = positions(lines.next);
  for (const line of lines.old) {
    const j = inNew.get(line.key);
    if (j === undefined || j === repeated || inOld.get(line.key) === repeated) continue;
    for (let k = 0; k < line.count; k += 1) pair(m, line.first + k, j + k);
  }
};

/**
 * Pairs repeated lines in order: the line after a paired line is the first equal one in the new text before the next paired line.
 * When a copy directly follows its original, the first of the two is the original.
 */
const pairRepeatedLines = (m: Matching, lines: Lines): void => {
  for (const line of lines.old) {
    const before = line.first === 0 ? -1 : at(m.toNew, line.first - 1);
    if (at(m.toNew, line.first) !== -1 || (before === -1 && line.first > 0)) continue;
    for (let j = before + 1; j < m.next.count && at(m.toOld, j) === -1; j += 1) {
      if (lines.nextByFirst.get(j)?.key !== line.key) continue;
      pair(m, line.first, j);
      extendInLine(m, line.first + 1, j + 1, 1);
      break;
    }
  }
};

/** Every run of `seedLength` unpaired words with its position, or `repeated`. */
const freeRuns = (tokens: Tokens, partners: Int32Array): Map<number, number> => {
  const found = new Map<number, number>();
  let free = 0;
  for (let i = 0; i < tokens.count; i += 1) {
    free = at(partners, i) === -1 ? free + 1 : 0;
    if (free < seedLength) continue;
    const first = i - seedLength + 1;
    let hash = 17;
    for (let k = first; k <= i; k += 1) hash = (Math.imul(hash, 0x01000193) ^ at(tokens.keys, k)) | 0;
    found.set(hash, found.has(hash) ? repeated : first);
  }
  return found;
};

/**
 * Starts a passage at each run of words that is unique in both texts, and extends it in both directions while the words agree.
 */
const pairUniqueRuns = (m: Matching): void => {
  const inNew = freeRuns(m.next, m.toOld);
  for (const [hash, i] of freeRuns(m.old, m.toNew)) {
    const j = inNew.get(hash);
    if (i === repeated || j === undefined || j === repeated) continue;
    let same = true;
    for (let k = 0; k < seedLength; k += 1) same &&= canPair(m, i + k, j + k);
    if (!same) continue;
    extend(m, i, j, 1);
    extend(m, i - 1, j - 1, -1);
  }
};

/** Extends each passage over the identical whole lines after it. */
const extendOverLines = (m: Matching, lines: Lines): void => {
  for (const { first, key } of lines.old) {
    const j = first === 0 ? 0 : at(m.toNew, first - 1) + 1;
    if ((j === 0 && first > 0) || lines.nextByFirst.get(j)?.key !== key || !canPair(m, first, j)) continue;
    pair(m, first, j);
    extendInLine(m, first + 1, j + 1, 1);
  }
};

/**
 * Old lines that are now adjacent to a copy. If copies were inserted after their originals, the first is the original; if other
 * copies are elsewhere, either of the two may be.
 */
const findAmbiguousLines = (m: Matching, lines: Lines): Set<number> => {
  const counts = new Map<string, number>();
  for (const { key } of lines.old) counts.set(key, (counts.get(key) ?? 0) + 1);
  const places = new Map<string, number[]>();
  for (const [n, { key }] of lines.next.entries()) {
    if (counts.get(key) !== 1) continue;
    const known = places.get(key);
    if (known) known.push(n);
    else places.set(key, [n]);
  }
  const beside = new Set<string>();
  let elsewhere = 0;
  for (const [key, all] of places) {
    if (all.length < 2) continue;
    if (all.some((place, k) => k > 0 && place === (all[k - 1] ?? 0) + 1)) beside.add(key);
    else elsewhere += 1;
  }
  if (copiesFollowOriginals(lines.next.length, beside.size, elsewhere)) return new Set();
  return new Set(lines.old.filter(({ key }) => beside.has(key)).map(({ first }) => at(m.old.lines, first)));
};

const grow = (m: Matching, over: typeof extend): void => {
  for (let i = 0; i < m.old.count; i += 1) {
    if (at(m.toNew, i) !== -1) over(m, i + 1, at(m.toNew, i) + 1, 1);
  }
  for (let i = m.old.count - 1; i >= 0; i -= 1) {
    if (at(m.toNew, i) !== -1) over(m, i - 1, at(m.toNew, i) - 1, -1);
  }
};

/**
 * Extends passages over adjacent identical words, which disambiguates copies by their neighbors. First within the lines, because
 * the next line may be an inserted one that begins with the same word by chance.
 */
const extendPassages = (m: Matching): void => {
  grow(m, extendInLine);
  grow(m, extend);
};

/**
 * Aligns two texts word by word. Moved passages are paired with their new position, which a plain diff would report as deleted
 * and inserted; between passages, the heaviest common subsequence is paired.
 */
export function alignTokens(old: Tokens, next: Tokens): Matching {
  const m = createMatching(old, next);
  const nextLines = linesOf(next);
  const lines: Lines = {
    old: linesOf(old),
    next: nextLines,
    nextByFirst: new Map(nextLines.map((line) => [line.first, line])),
  };
  pairUniqueLines(m, lines);
  // Extending forward first pairs the original when a copy directly follows it.
  extendOverLines(m, lines);
  pairRepeatedLines(m, lines);
  extend(m, 0, 0, 1);
  extendPassages(m);
  extend(m, old.count - 1, next.count - 1, -1);
  pairUniqueRuns(m);
  extendPassages(m);
  fillGaps(m);
  dropAccidentalPairs(m);
  return { ...m, ambiguousLines: findAmbiguousLines(m, lines) };
}
