import type { TextSpan } from '../../model/span.ts';
import { toBareText } from '../../text/typography.ts';
import { at } from '../tokens/tokens.ts';
import { mapBoundary } from './map-boundary.ts';
import type { Matching } from './matching.ts';
import type { MappedSpan } from './span-fit.ts';

/**
 * Maps a span without words (an ellipsis, a dash). It is preserved when the words on both sides are adjacent and the text is
 * equal.
 */
export const mapWordlessSpan = (m: Matching, span: TextSpan, next: number): MappedSpan | null => {
  const left = next === 0 ? -1 : at(m.toNew, next - 1);
  const right = next === m.old.count ? m.next.count : at(m.toNew, next);
  if ((left === -1 && next !== 0) || right !== left + 1) return null;
  const oldFrom = next === 0 ? 0 : at(m.old.ends, next - 1);
  const oldTo = next === m.old.count ? m.old.text.length : at(m.old.starts, next);
  const newFrom = left === -1 ? 0 : at(m.next.ends, left);
  const newTo = right === m.next.count ? m.next.text.length : at(m.next.starts, right);
  const oldText = m.old.text.slice(oldFrom, oldTo);
  const newText = m.next.text.slice(newFrom, newTo);
  const start = newFrom + mapBoundary(oldText, newText, span.start - oldFrom, 'start');
  const end = newFrom + mapBoundary(oldText, newText, span.end - oldFrom, 'end');
  const bareTextOf = (text: string) => toBareText(text) || ' ';
  if (
    start >= end ||
    bareTextOf(m.next.text.slice(start, end)) !== bareTextOf(m.old.text.slice(span.start, span.end))
  )
    return null;
  return {
    span: { start, end },
    kept: 1,
    elsewhere: 0,
    letters: span.end - span.start,
    passage: span.end - span.start,
    added: 0,
    context: 1,
  };
};
