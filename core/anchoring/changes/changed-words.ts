import type { TextSpan } from '../../model/span.ts';
import type { Matching } from '../alignment/matching.ts';
import { at, tokensInSpan } from '../tokens/tokens.ts';

/** A part of a line: unchanged, inserted or removed. */
export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Merges adjacent pieces of the same kind and drops empty ones. */
function mergePieces(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece.text === '') continue;
    if (last?.kind === piece.kind)
      result[result.length - 1] = { kind: piece.kind, text: last.text + piece.text };
    else result.push(piece);
  }
  return result;
}

/** Compares the text between two paired words: a common prefix and suffix are unchanged. */
function diffGap(old: string, next: string): Piece[] {
  if (old === next) return [{ kind: 'same', text: next }];
  const limit = Math.min(old.length, next.length);
  let head = 0;
  while (head < limit && old[head] === next[head]) head += 1;
  let tail = 0;
  while (tail < limit - head && old[old.length - 1 - tail] === next[next.length - 1 - tail]) tail += 1;
  // Whole words only: "man" and "men" differ as words, not by one letter.
  const isLetter = (text: string, index: number) => /[\p{L}\p{N}\p{M}]/u.test(text.charAt(index));
  while (head > 0 && isLetter(next, head - 1) && (isLetter(next, head) || isLetter(old, head))) head -= 1;
  while (
    tail > 0 &&
    isLetter(next, next.length - tail) &&
    (isLetter(next, next.length - tail - 1) || isLetter(old, old.length - tail - 1))
  )
    tail -= 1;
  return [
    { kind: 'same', text: next.slice(0, head) },
    { kind: 'removed', text: old.slice(head, old.length - tail) },
    { kind: 'added', text: next.slice(head, next.length - tail) },
    { kind: 'same', text: next.slice(next.length - tail) },
  ];
}

/** The new line with the text removed from the old one, in reading order. The `same` and `added` pieces form the new line. */
export function diffWords(m: Matching, old: TextSpan, next: TextSpan): Piece[] {
  const { first, last } = tokensInSpan(m.next, next.start, next.end);
  const pieces: Piece[] = [];
  let oldAt = old.start;
  let nextAt = next.start;
  for (let j = first; j < last; j += 1) {
    const i = at(m.toOld, j);
    const start = at(m.old.starts, i);
    const end = at(m.old.ends, i);
    // A word from another line, or from an earlier position in this one, counts as added.
    if (i === -1 || start < oldAt || end > old.end) continue;
    const word = m.next.text.slice(at(m.next.starts, j), at(m.next.ends, j));
    pieces.push(
      ...diffGap(m.old.text.slice(oldAt, start), m.next.text.slice(nextAt, at(m.next.starts, j))),
      ...diffGap(m.old.text.slice(start, end), word),
    );
    oldAt = end;
    nextAt = at(m.next.ends, j);
  }
  pieces.push(...diffGap(m.old.text.slice(oldAt, old.end), m.next.text.slice(nextAt, next.end)));
  return mergePieces(pieces);
}
