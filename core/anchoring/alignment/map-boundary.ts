import { foldTypography } from '../../text/typography.ts';

/** Longer stretches between two sure words are compared by proportion; the table would cost more than it tells. */
const maxLength = 600;

/**
 * Where the boundary before `offset` of `old` lies in `next`: two short stretches that stand for one another, compared
 * character by character. What was put in at a boundary stays outside the span: the `start` of a span comes to lie
 * after it, the `end` before it.
 */
export function mapBoundary(old: string, next: string, offset: number, side: 'start' | 'end'): number {
  if (offset <= 0 && (side === 'end' || old === '')) return side === 'end' ? 0 : next.length;
  if (old.length === 0 || next.length === 0)
    return side === 'start' && offset >= old.length ? next.length : 0;
  const a = foldTypography(old);
  const b = foldTypography(next);
  // What lies between the span and the boundary is there unchanged: the usual case, also where much was put in behind it.
  if (side === 'end' && b.startsWith(a.slice(0, offset))) return offset;
  if (side === 'start' && b.endsWith(a.slice(offset))) return b.length - (a.length - offset);
  if (a.length > maxLength || b.length > maxLength) return Math.round((offset / a.length) * b.length);
  const width = b.length + 1;
  const cost = new Int32Array((a.length + 1) * width);
  const get = (r: number, c: number) => cost[r * width + c] ?? 0;
  // A space may only become a space: so words stand for words.
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
  // Of equally cheap ways back, the one that puts insertions away from the boundary, into the span.
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
    const here = get(r, c);
    const straight = r > 0 && c > 0 && here === get(r - 1, c - 1) + replace(r, c);
    const insertion = c > 0 && here === get(r, c - 1) + 1;
    const deletion = r > 0 && here === get(r - 1, c) + 1;
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
