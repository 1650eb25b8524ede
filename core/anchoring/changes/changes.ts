import { alignTokens } from '../alignment/align.ts';
import { diffWords } from './changed-words.ts';
import type { Piece } from './changed-words.ts';
import { heaviestIncreasingSubsequence } from '../alignment/heaviest-increasing-subsequence.ts';
import type { Matching } from '../alignment/matching.ts';
import { at, tokenize } from '../tokens/tokens.ts';
import type { Vocabulary } from '../tokens/tokens.ts';

/** A line of the new text, or a removed line of the old one, in reading order. */
export interface ChangedLine {
  /** `moved`: the line has another position; its words may have changed as well. */
  readonly kind: 'same' | 'changed' | 'moved' | 'added' | 'removed';
  readonly pieces: readonly Piece[];
}

interface Line {
  readonly text: string;
  readonly start: number;
}

const linesOf = (text: string): Line[] => {
  let start = 0;
  return text.split('\n').map((line) => {
    const entry = { text: line, start };
    start += line.length + 1;
    return entry;
  });
};

/** Lines that share less than this part of their letters are different lines. */
const minShare = 0.3;

/** For each new line, the old line that most of its letters come from, or -1. */
function findOrigins(m: Matching, lines: readonly Line[], oldLines: readonly Line[]): number[] {
  const shared = lines.map(() => new Map<number, number>());
  for (let j = 0; j < m.next.count; j += 1) {
    const i = at(m.toOld, j);
    if (i === -1) continue;
    const counts = shared[at(m.next.lines, j)];
    const from = at(m.old.lines, i);
    counts?.set(from, (counts.get(from) ?? 0) + at(m.next.ends, j) - at(m.next.starts, j));
  }
  const origins = shared.map((counts, n) => {
    let best = -1;
    let most = 0;
    for (const [from, letters] of counts) if (letters > most) [best, most] = [from, letters];
    const shorter = Math.min(lines[n]?.text.length ?? 0, oldLines[best]?.text.length ?? 0);
    return most >= minShare * shorter ? best : -1;
  });
  // Lines without words (a row of asterisks) are matched by their text, in order.
  const used = new Set(origins);
  for (const [n, line] of lines.entries()) {
    if (origins[n] !== -1 || line.text === '') continue;
    const from = oldLines.findIndex(({ text }, o) => text === line.text && !used.has(o));
    if (from === -1) continue;
    origins[n] = from;
    used.add(from);
  }
  return origins;
}

/**
 * Compares two texts line by line (a line is a block of the article): unchanged, added, removed and moved lines, and the words
 * that changed within a line.
 */
export function findChanges(old: string, next: string): ChangedLine[] {
  const vocabulary: Vocabulary = new Map();
  const m = alignTokens(tokenize(old, vocabulary), tokenize(next, vocabulary));
  const oldLines = linesOf(old);
  const lines = linesOf(next);
  const origins = findOrigins(m, lines, oldLines);
  const found = origins.flatMap((from, n) => (from === -1 ? [] : [{ from, n }]));
  const inOrder = heaviestIncreasingSubsequence(
    found.map(({ from }) => from),
    found.map(({ n }) => lines[n]?.text.length ?? 0),
  );
  const kept = new Set(found.flatMap(({ n }, k) => (inOrder.has(k) ? [n] : [])));
  const originSet = new Set(origins);
  const result: ChangedLine[] = [];
  let nextOld = 0;
  const removedUpTo = (end: number): void => {
    for (; nextOld < end; nextOld += 1) {
      const { text } = oldLines[nextOld] ?? { text: '' };
      if (!originSet.has(nextOld) && text !== '')
        result.push({ kind: 'removed', pieces: [{ kind: 'removed', text }] });
    }
  };
  for (const [n, line] of lines.entries()) {
    const from = origins[n] ?? -1;
    const origin = oldLines[from];
    if (origin === undefined) {
      if (line.text !== '') result.push({ kind: 'added', pieces: [{ kind: 'added', text: line.text }] });
      continue;
    }
    if (kept.has(n)) removedUpTo(from);
    const pieces =
      line.text === origin.text
        ? [{ kind: 'same' as const, text: line.text }]
        : diffWords(
            m,
            { start: origin.start, end: origin.start + origin.text.length },
            { start: line.start, end: line.start + line.text.length },
          );
    const changed = pieces.some(({ kind }) => kind !== 'same');
    result.push({ kind: !kept.has(n) ? 'moved' : changed ? 'changed' : 'same', pieces });
  }
  removedUpTo(oldLines.length);
  return result;
}
