import type { TextSpan } from '../../model/span.ts';

/** A substring similar to a pattern. */
export interface FuzzyMatch extends TextSpan {
  /** Edit distance in characters (Levenshtein). */
  readonly errors: number;
}

/**
 * The substring of `text` with the smallest edit distance to `pattern`; the first and shortest of equally near ones. Sellers'
 * algorithm (1980) with tracking of start positions. O(pattern × text), so for short patterns.
 */
export function findNearest(pattern: string, text: string): FuzzyMatch {
  const rows = pattern.length;
  let errors = Int32Array.from({ length: rows + 1 }, (_, r) => r);
  let starts = new Int32Array(rows + 1);
  let nextErrors = new Int32Array(rows + 1);
  let nextStarts = new Int32Array(rows + 1);
  let best: FuzzyMatch = { start: 0, end: 0, errors: rows };
  for (let c = 1; c <= text.length; c += 1) {
    nextErrors[0] = 0;
    nextStarts[0] = c;
    const code = text.charCodeAt(c - 1);
    for (let r = 1; r <= rows; r += 1) {
      const substitution = (errors[r - 1] ?? 0) + (pattern.charCodeAt(r - 1) === code ? 0 : 1);
      const insertion = (errors[r] ?? 0) + 1;
      const deletion = (nextErrors[r - 1] ?? 0) + 1;
      if (substitution <= insertion && substitution <= deletion) {
        nextErrors[r] = substitution;
        nextStarts[r] = starts[r - 1] ?? 0;
      } else if (deletion <= insertion) {
        nextErrors[r] = deletion;
        nextStarts[r] = nextStarts[r - 1] ?? 0;
      } else {
        nextErrors[r] = insertion;
        nextStarts[r] = starts[r] ?? 0;
      }
    }
    const found = nextErrors[rows] ?? rows;
    if (found < best.errors) best = { start: nextStarts[rows] ?? 0, end: c, errors: found };
    [errors, nextErrors] = [nextErrors, errors];
    [starts, nextStarts] = [nextStarts, starts];
  }
  return best;
}

/** Maximum pattern length for `fuzzyMatchEnds`, whose bits must fit into one number. */
export const maxShortPattern = 31;

/**
 * Ends of substrings of `text` within `most` edits of a short pattern; of adjacent ends, the nearest. Myers' bit-vector algorithm
 * (1999), O(text).
 */
export function fuzzyMatchEnds(pattern: string, text: string, most: number): FuzzyMatch[] {
  const length = Math.min(pattern.length, maxShortPattern);
  const masks = new Map<number, number>();
  for (let r = 0; r < length; r += 1) {
    const code = pattern.charCodeAt(r);
    masks.set(code, (masks.get(code) ?? 0) | (1 << r));
  }
  const last = 1 << (length - 1);
  let up = -1;
  let down = 0;
  let errors = length;
  const found: FuzzyMatch[] = [];
  for (let c = 0; c < text.length; c += 1) {
    const equal = masks.get(text.charCodeAt(c)) ?? 0;
    const vertical = equal | down;
    const diagonal = (((equal & up) + up) ^ up) | equal;
    let plus = down | ~(diagonal | up);
    let minus = up & diagonal;
    if (plus & last) errors += 1;
    else if (minus & last) errors -= 1;
    plus <<= 1;
    minus <<= 1;
    up = minus | ~(vertical | plus);
    down = plus & vertical;
    if (errors > most) continue;
    const near: FuzzyMatch = { start: Math.max(0, c + 1 - length - errors), end: c + 1, errors };
    const before = found.at(-1);
    if (!before || near.end - before.end > length) found.push(near);
    else if (errors < before.errors) found[found.length - 1] = near;
  }
  return found;
}

/**
 * Length of the prefix of `text` most similar to the whole of `pattern`: common characters in order, less the characters in only
 * one of them; the shortest of equally similar ones. O(pattern × text).
 */
export function maxMatchLength(pattern: string, text: string): number {
  let row = Int32Array.from({ length: text.length + 1 }, (_, c) => c);
  let next = new Int32Array(text.length + 1);
  for (let r = 1; r <= pattern.length; r += 1) {
    next[0] = r;
    const code = pattern.charCodeAt(r - 1);
    for (let c = 1; c <= text.length; c += 1) {
      next[c] =
        text.charCodeAt(c - 1) === code
          ? (row[c - 1] ?? 0)
          : Math.min((row[c] ?? 0) + 1, (next[c - 1] ?? 0) + 1);
    }
    [row, next] = [next, row];
  }
  let best = 0;
  for (let c = 1; c <= text.length; c += 1) if ((row[c] ?? 0) < (row[best] ?? 0)) best = c;
  return best;
}
