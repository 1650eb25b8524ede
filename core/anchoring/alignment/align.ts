import { fillGaps } from './gaps.ts';
import { dropAccidentalPairs } from './chance-pairs.ts';
import { createMatching, extend, extendInLine, canPair, pair } from './matching.ts';
import type { Matching } from './matching.ts';
import { at } from '../tokens/tokens.ts';
import { hasRepeatedLines } from './repeated-lines.ts';
import type { Tokens } from '../tokens/tokens.ts';

/** Words in a run that must be the same, and found once on each side, to start an alignment in the middle of a line. */
const seedLength = 6;
/** In place of a position: found more than once. */
const repeated = -2;

interface Line {
  /** The words joined: the same for the same words. */
  readonly key: string;
  /** Number of the first word. */
  readonly first: number;
  /** How many words. */
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
  /** Those of the new text by their first word. */
  readonly nextByFirst: ReadonlyMap<number, Line>;
}

/** Whole lines that each text has once are the same line, wherever they stand. */
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
 * Lines that stand there several times, in order: the line after a line that is found is the first like it in the new
 * text before what is found next. So where a copy stands right behind its original, the first is the original.
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

/** Every run of `seedLength` free words with the place where it is, or `repeated`. */
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

/** Runs of words that each text has once start a passage; it grows both ways as long as the words agree. */
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

/** From each passage over the whole lines behind it that are the same. */
const extendOverLines = (m: Matching, lines: Lines): void => {
  for (const { first, key } of lines.old) {
    const j = first === 0 ? 0 : at(m.toNew, first - 1) + 1;
    if ((j === 0 && first > 0) || lines.nextByFirst.get(j)?.key !== key || !canPair(m, first, j)) continue;
    pair(m, first, j);
    extendInLine(m, first + 1, j + 1, 1);
  }
};

/**
 * Old lines with a copy right beside them now. Where copies were put in behind their
 * originals, the first is the original; where others stand somewhere else, one that happens to stand beside its original
 * may be either.
 */
const ambiguousLines = (m: Matching, lines: Lines): Set<number> => {
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
  if (hasRepeatedLines(lines.next.length, beside.size, elsewhere)) return new Set();
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
 * Passages grow over what stands next to them: this tells copies apart by their neighbors. Within their lines first,
 * because the next line may be one that was put in, and begin with the same word by chance.
 */
const extendPassages = (m: Matching): void => {
  grow(m, extendInLine);
  grow(m, extend);
};

/**
 * Aligns two texts word by word. Passages that moved are found where they went (a plain difference would report them
 * as deleted here and inserted there); between passages the best common sequence is taken.
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
  // Growing forwards first settles it where a copy stands right behind its original: the first is the original.
  extendOverLines(m, lines);
  pairRepeatedLines(m, lines);
  extend(m, 0, 0, 1);
  extendPassages(m);
  extend(m, old.count - 1, next.count - 1, -1);
  pairUniqueRuns(m);
  extendPassages(m);
  fillGaps(m);
  dropAccidentalPairs(m);
  return { ...m, doubtful: ambiguousLines(m, lines) };
}
