import { foldTypography } from '../../text/typography.ts';

/** Longer gaps between two paired words are mapped proportionally; the table would cost more than it gains. */
const maxLength = 600;

/**
 * Maps a boundary at `offset` of `old` to `next`, two short texts that correspond to each other, by character alignment. Text
 * inserted at the boundary stays outside the span: the `start` of a span is mapped after it, the `end` before it.
 */
export function mapBoundary(old: string, next: string, offset: number, side: 'start' | 'end'): number {
  if (offset <= 0 && (side === 'end' || old === '')) return side === 'end' ? 0 : next.length;
  if (old.length === 0 || next.length === 0)
    return side === 'start' && offset >= old.length ? next.length : 0;
  const a = foldTypography(old);
  const b = foldTypography(next);
  // The text between the span and the boundary is unchanged. This is the usual case, even if much was inserted after it.
  if (side === 'end' && b.startsWith(a.slice(0, offset))) return offset;
  if (side === 'start' && b.endsWith(a.slice(offset))) return b.length - (a.length - offset);
  if (a.length > maxLength || b.length > maxLength) return Math.round((offset / a.length) * b.length);
  const width = b.length + 1;
  const cost = new Int32Array((a.length + 1) * width);
  const get = (r: number, c: number) => cost[r * width + c] ?? 0;
  // A space may only be replaced by a space, so that words correspond to words.
  const replace = (r: number, c: number) =>
    a[r - 1] === b[c - 1] ? 0 : a[r - 1] === ' ' || b[c - 1] === ' ' ? 3 : 1;
  for (let r = 0; r <= a.length; r += 1) {
    for (let c = 0; c <= b.length; c += 1) {
      if (r === 0 || c === 0) cost[r * width + c] = r + c;
      else {
        cost[r * width + c] = Math.min(
          get(r - 1, c - 1) + replace(r, c),
          get(r - 1, c) + 1,
          get(r, c - 1) + 1,
        );
      }
    }
  }
  // Of equally cheap paths, take the one that places insertions away from the boundary.
  let r = a.length;
  let c = b.length;
  let first = -1;
  let last = -1;
  for (;;) {
    if (r === offset) {
      if (last === -1) last = c;
      first = c;
    }
    if (r === 0 && c === 0) break;
    const score = get(r, c);
    const straight = r > 0 && c > 0 && score === get(r - 1, c - 1) + replace(r, c);
    const insertion = c > 0 && score === get(r, c - 1) + 1;
    const deletion = r > 0 && score === get(r - 1, c) + 1;
    const prefersInsertion = side === 'end';
    if (insertion && (prefersInsertion || !straight)) c -= 1;
    else if (straight) {
      r -= 1;
      c -= 1;
    } else if (deletion) r -= 1;
    else c -= 1;
  }
  return side === 'start' ? last : first;
}
