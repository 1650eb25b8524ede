import type { TextSpan } from '../../model/span.ts';

/** Shorter lines repeat for other reasons: captions, headings, scores. */
const minLength = 20;

/** Copies at random positions count as adjacent to their originals by accident only if the probability exceeds this. */
const chance = 0.05;

/**
 * Whether copies were inserted after their originals, so that the first of two adjacent lines is the original. If other copies
 * are elsewhere, or if adjacency is likely to be accidental in a short text, either may be.
 * @param lines number of lines of the text
 * @param beside number of lines adjacent to a copy
 * @param elsewhere number of lines whose copies are all elsewhere
 */
export const copiesFollowOriginals = (lines: number, beside: number, elsewhere: number): boolean =>
  (2 / lines) ** beside < chance && beside > 3 * elsewhere;

/** The repeated lines of a text, and whether copies directly follow their originals. */
export interface RepeatedLines {
  /** Whether two spans are on equal, adjacent lines. */
  areBeside(first: TextSpan, second: TextSpan): boolean;
  /** See `copiesFollowOriginals`. */
  readonly copiesFollowOriginals: boolean;
}

const lineAt = (text: string, at: number): TextSpan => {
  const end = text.indexOf('\n', at);
  return { start: text.lastIndexOf('\n', at - 1) + 1, end: end === -1 ? text.length : end };
};

/** Scans the text once. */
export function findRepeatedLines(text: string): RepeatedLines {
  const lines = text.split('\n');
  const known = new Map<string, number[]>();
  for (const [n, line] of lines.entries()) {
    if (line.length < minLength) continue;
    const places = known.get(line);
    if (places) places.push(n);
    else known.set(line, [n]);
  }
  let beside = 0;
  let elsewhere = 0;
  for (const places of known.values()) {
    if (places.length < 2) continue;
    if (places.some((n, k) => k > 0 && n === (places[k - 1] ?? 0) + 1)) beside += 1;
    else elsewhere += 1;
  }
  return {
    copiesFollowOriginals: copiesFollowOriginals(lines.length, beside, elsewhere),
    areBeside(first, second) {
      const [a, b] = [lineAt(text, first.start), lineAt(text, second.start)];
      return b.start === a.end + 1 && text.slice(a.start, a.end) === text.slice(b.start, b.end);
    },
  };
}
