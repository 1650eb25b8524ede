import type { FoundAnchor } from '../../../core/anchoring/find.ts';
import type { TextSpan } from '../../../core/model/span.ts';
import type { ChangedText } from './changes.ts';

/**
 * Right: found where the words went, or orphaned because they are gone. Wrong: found elsewhere or though it is gone.
 * Off: found there, but an edge is wrong by more than a word. Missed: orphaned though it is there.
 */
export type Verdict = 'right' | 'off' | 'missed' | 'wrong';

/** Share of a span's characters that must be left together for it to be there; below, an orphan is right too. */
const there = 0.5;
/** Below this share it is gone. */
const gone = 0.25;

interface Stretch {
  readonly span: TextSpan;
  /** How many of the old span's characters are in it. */
  readonly left: number;
}

/**
 * Where the span's characters are now: the stretch with most of them, in their order and with nothing but new text
 * between them.
 */
function stretchOf(span: TextSpan, { origins }: ChangedText): Stretch {
  let best: Stretch = { span: { start: 0, end: 0 }, left: 0 };
  let current = best;
  let broken = false;
  let last = -1;
  for (let i = 0; i < origins.length; i += 1) {
    const origin = origins[i] ?? -1;
    if (origin < span.start || origin >= span.end) {
      broken ||= origin !== -1;
      continue;
    }
    const joined = current.left > 0 && !broken && origin >= last;
    current = joined
      ? { span: { start: current.span.start, end: i + 1 }, left: current.left + 1 }
      : { span: { start: i, end: i + 1 }, left: 1 };
    broken = false;
    last = origin;
    if (current.left > best.left) best = current;
  }
  return best;
}

/**
 * Judges an answer by where every character went.
 * @param edgeTolerance an edge in the middle of an edited word may be at either side of it, code units.
 */
export function judge(
  span: TextSpan,
  changed: ChangedText,
  found: Pick<FoundAnchor, 'span'>,
  edgeTolerance: number,
): { readonly verdict: Verdict; readonly truth: Stretch } {
  const truth = stretchOf(span, changed);
  const share = truth.left / (span.end - span.start);
  const verdictOf = (): Verdict => {
    if (found.span === null) return share < there ? 'right' : 'missed';
    if (share < gone || truth.left === 0) return 'wrong';
    const { start, end } = found.span;
    const shared = Math.min(truth.span.end, end) - Math.max(truth.span.start, start);
    const edge = Math.max(Math.abs(start - truth.span.start), Math.abs(end - truth.span.end));
    if (shared > 0 && edge <= edgeTolerance) return 'right';
    const whole = Math.max(truth.span.end, end) - Math.min(truth.span.start, start);
    return shared / whole >= 0.5 ? 'off' : 'wrong';
  };
  return { verdict: verdictOf(), truth };
}

/**
 * True when the span touches a line that stands beside a copy of itself that was put in: nothing tells the two apart, for
 * anybody, and an orphan with both on offer is all that can be answered.
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
