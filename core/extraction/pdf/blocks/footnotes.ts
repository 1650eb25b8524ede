import type { LineGroup } from './paragraph-breaks.ts';
import { noteSignOf } from './paragraph-breaks.ts';
import type { Measures } from '../layout/measures.ts';
import { tokensOf } from '../page/tokens.ts';

/** The sign of a footnote at the beginning of a group of lines; null when it is none. */
export function footnoteSign({ lines, marker }: LineGroup): string | null {
  const [first] = lines;
  if (!first) return null;
  const raised = noteSignOf(first);
  if (raised !== null) return raised;
  const [token, next] = tokensOf(first);
  if (marker?.ordered && /^\d/.test(token?.text ?? '')) return String(marker.ordinal);
  return token && next && /^(?:\d{1,3}|[*†‡§¶∗]{1,3})$/.test(token.text) ? token.text : null;
}

/**
 * The groups at the foot of a column that are footnotes: in smaller type than the text, the first with a sign.
 * @param groups of one column, from top to bottom
 */
export function footnotesOf(groups: readonly LineGroup[], measures: Measures): ReadonlySet<LineGroup> {
  const found = new Set<LineGroup>();
  let begin = groups.length;
  for (let index = groups.length - 1; index >= 0; index -= 1) {
    const group = groups[index] as LineGroup;
    const size = group.lines[0]?.size ?? Infinity;
    if (size > 0.94 * measures.bodySize) break;
    if (footnoteSign(group) !== null) begin = index;
  }
  for (const group of groups.slice(begin)) found.add(group);
  // Above a figure at the foot of the column.
  for (const group of groups) {
    const [first] = group.lines;
    if (first && first.size < 0.94 * measures.bodySize && noteSignOf(first) !== null) found.add(group);
  }
  return found;
}
