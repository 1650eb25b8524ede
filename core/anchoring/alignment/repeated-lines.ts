import type { TextSpan } from '../../model/span.ts';

/** Shorter lines are repeated for other reasons: captions, headings, scores. */
const minLength = 20;

/** Copies at random places are taken to stand beside their originals by chance only where that is likelier than this. */
const chance = 0.05;

/**
 * True when copies were put in behind their originals, so that the first of two is the original. Where others stand
 * somewhere else, or the text is so short that some would come to stand there by chance, one may be either.
 * @param lines of the text.
 * @param beside lines that stand beside a copy of theirs.
 * @param elsewhere lines whose copies all stand somewhere else.
 */
export const hasRepeatedLines = (lines: number, beside: number, elsewhere: number): boolean =>
  (2 / lines) ** beside < chance && beside > 3 * elsewhere;

/** Which lines of a text stand there several times, and whether copies stand right behind what they are copies of. */
export interface RepeatedLines {
  /** True when the two places stand in lines that are the same and beside one another. */
  areBeside(first: TextSpan, second: TextSpan): boolean;
  /** See `hasRepeatedLines`. */
  readonly standBehind: boolean;
}

const lineAt = (text: string, at: number): TextSpan => {
  const end = text.indexOf('\n', at);
  return { start: text.lastIndexOf('\n', at - 1) + 1, end: end === -1 ? text.length : end };
};

/** Takes a pass over the text. */
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
    standBehind: hasRepeatedLines(lines.length, beside, elsewhere),
    areBeside(first, second) {
      const [a, b] = [lineAt(text, first.start), lineAt(text, second.start)];
      return b.start === a.end + 1 && text.slice(a.start, a.end) === text.slice(b.start, b.end);
    },
  };
}
