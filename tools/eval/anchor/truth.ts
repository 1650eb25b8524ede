import type { FoundAnchor } from '../../../core/anchoring/find.ts';
import type { TextSpan } from '../../../core/model/span.ts';
import type { ChangedText } from './changes.ts';

/**
 * Right: found at the true position, or orphaned because the text was removed. Wrong: found elsewhere or though
 * removed. Off: an edge is wrong by more than a word. Missed: orphaned though present.
 */
export type Verdict = 'right' | 'off' | 'missed' | 'wrong';

/**
 * Minimum share of a span's characters that must be kept together for it to count as present; below, an orphan is right
 * too.
 */
const presentShare = 0.5;
/** Below this share it counts as removed. */
const removedShare = 0.25;

interface Stretch {
  readonly span: TextSpan;
  /** Number of the old span's characters in it. */
  readonly kept: number;
}

/** Locates the span's characters: the longest run in their original order, interrupted only by new text. */
function longestRunOf(span: TextSpan, { origins }: ChangedText): Stretch {
  let best: Stretch = { span: { start: 0, end: 0 }, kept: 0 };
  let current = best;
  let broken = false;
  let last = -1;
  for (let i = 0; i < origins.length; i += 1) {
    const origin = origins[i] ?? -1;
    if (origin < span.start || origin >= span.end) {
      broken ||= origin !== -1;
      continue;
    }
    const joined = current.kept > 0 && !broken && origin >= last;
    current = joined
      ? { span: { start: current.span.start, end: i + 1 }, kept: current.kept + 1 }
      : { span: { start: i, end: i + 1 }, kept: 1 };
    broken = false;
    last = origin;
    if (current.kept > best.kept) best = current;
  }
  return best;
}

/**
 * Judges an answer by the true position of every character.
 * @param edgeTolerance an edge inside an edited word may be on either side of it, code units.
 */
export function judge(
  span: TextSpan,
  changed: ChangedText,
  found: Pick<FoundAnchor, 'span'>,
  edgeTolerance: number,
): { readonly verdict: Verdict; readonly expected: Stretch } {
  const expected = longestRunOf(span, changed);
  const share = expected.kept / (span.end - span.start);
  const verdictOf = (): Verdict => {
    if (found.span === null) return share < presentShare ? 'right' : 'missed';
    if (share < removedShare || expected.kept === 0) return 'wrong';
    const { start, end } = found.span;
    const shared = Math.min(expected.span.end, end) - Math.max(expected.span.start, start);
    const edge = Math.max(Math.abs(start - expected.span.start), Math.abs(end - expected.span.end));
    if (shared > 0 && edge <= edgeTolerance) return 'right';
    const whole = Math.max(expected.span.end, end) - Math.min(expected.span.start, start);
    return shared / whole >= 0.5 ? 'off' : 'wrong';
  };
  return { verdict: verdictOf(), expected: expected };
}

/**
 * Whether the span touches a line next to an inserted copy of itself: the two are indistinguishable, and an orphan with
 * both as candidates is the best answer.
 */
export function isUndecidable(
  span: TextSpan,
  text: string,
  { text: changed, origins }: ChangedText,
): boolean {
  const from = text.lastIndexOf('\n', span.start - 1) + 1;
  const to = text.indexOf('\n', span.end);
  const touched = new Set(text.slice(from, to === -1 ? text.length : to).split('\n'));
  let start = 0;
  let before: { readonly line: string; readonly isNew: boolean } | null = null;
  for (const line of changed.split('\n')) {
    const isNew: boolean = line !== '' && origins[start] === -1;
    if (before && before.line === line && before.isNew !== isNew && touched.has(line)) return true;
    before = { line, isNew };
    start += line.length + 1;
  }
  return false;
}
