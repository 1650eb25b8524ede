import type { TextSpan } from '../../model/span.ts';
import { mapBoundary } from './map-boundary.ts';
import { foldTypography, toBareText } from '../../text/typography.ts';
import type { Matching } from './matching.ts';
import { at, tokensInSpan } from '../tokens/tokens.ts';

/** How well a span of the old text fits what an alignment pairs it with. */
export interface SpanFit {
  /** Share of the span's letters that are still there, together, 0 to 1. */
  readonly kept: number;
  /** Share of the span's letters that are there too, but in other places, 0 to 1. */
  readonly elsewhere: number;
  /** Letters that are kept. */
  readonly letters: number;
  /** Letters of the whole unbroken passage that those belong to, within the span and around it. */
  readonly passage: number;
  /** Letters inside its new place that the old span did not have. */
  readonly added: number;
  /** Share of the words around it that still stand around it, 0 to 1. */
  readonly context: number;
}

/** What an alignment says about a span of the old text. */
export interface MappedSpan extends SpanFit {
  readonly span: TextSpan;
}

/** The same with its place yet to be found: edges that lie in edited words cost the most, and only winners need them. */
export interface MeasuredSpan extends SpanFit {
  /** From the first to the last word that is kept. */
  readonly core: TextSpan;
  /** The same in the old text: the numbers of the words. */
  readonly from: number;
  readonly to: number;
  locate(): TextSpan;
}

const contextWords = 8;
/** A stretch of new text this long inside a span parts it: what stands on both sides are two passages. */
const maxInsertion = 3000;

interface Cluster {
  readonly first: number;
  readonly last: number;
  readonly letters: number;
  /** Letters of the span's other words that are paired, in other places. */
  readonly elsewhere: number;
}

const lettersOf = (m: Matching, i: number): number => at(m.old.ends, i) - at(m.old.starts, i);

/** True when the new words strictly between `left` and `right` are all new, so that nothing foreign lies between. */
const onlyNewBetween = (m: Matching, left: number, right: number, most = maxInsertion): boolean => {
  if (right <= left || right - left > most) return false;
  for (let j = left + 1; j < right; j += 1) if (at(m.toOld, j) !== -1) return false;
  return true;
};

/** Whether the passage goes on from one paired word of the span to the next one. */
export type JoinRule = (m: Matching, before: number, i: number) => boolean;

/** With nothing but new words between. */
const overNewWords: JoinRule = (m, before, i) => onlyNewBetween(m, at(m.toNew, before), at(m.toNew, i));

/** So many new words are an edit. */
const edited = 4;

/** With an edit between, and no more lines than there were. */
export const withinLines: JoinRule = (m, before, i) => {
  const left = at(m.toNew, before);
  const right = at(m.toNew, i);
  return (
    onlyNewBetween(m, left, right, edited) &&
    at(m.next.lines, right) - at(m.next.lines, left) <= at(m.old.lines, i) - at(m.old.lines, before)
  );
};

/** With an edit between, or with one whole line that was put in where a line of the span ends. */
export const adjacentOnly: JoinRule = (m, before, i) => {
  const left = at(m.toNew, before);
  const right = at(m.toNew, i);
  if (onlyNewBetween(m, left, right, edited)) return true;
  return (
    at(m.old.lines, before) < at(m.old.lines, i) &&
    at(m.next.lines, right) - at(m.next.lines, left) === 2 &&
    at(m.next.lines, left + edited) > at(m.next.lines, left) &&
    at(m.next.lines, right - edited) < at(m.next.lines, right) &&
    onlyNewBetween(m, left, right)
  );
};

const withOtherPositions = (cluster: Cluster | null, all: number): Cluster | null =>
  cluster && { ...cluster, elsewhere: all - cluster.letters };

/** The paired words of the range, parted where they no longer stand in order together; the weightiest part. */
const heaviestCluster = (m: Matching, first: number, last: number, joins: JoinRule): Cluster | null => {
  let best: Cluster | null = null;
  let current: Cluster | null = null;
  let all = 0;
  for (let i = first; i < last; i += 1) {
    const j = at(m.toNew, i);
    if (j === -1) continue;
    all += lettersOf(m, i);
    const joined: boolean = current !== null && joins(m, current.last, i);
    current =
      joined && current !== null
        ? { first: current.first, last: i, letters: current.letters + lettersOf(m, i), elsewhere: 0 }
        : { first: i, last: i, letters: lettersOf(m, i), elsewhere: 0 };
    if (best === null || current.letters > best.letters) best = current;
  }
  return withOtherPositions(best, all);
};

/** Share of the words beside the span (up to eight on each side) that stand beside its new place too. */
const contextKept = (m: Matching, first: number, last: number, cluster: Cluster): number => {
  let asked = 0;
  let kept = 0;
  const look = (i: number, near: number): void => {
    if (i < 0 || i >= m.old.count) return;
    asked += 1;
    const j = at(m.toNew, i);
    if (j !== -1 && Math.abs(j - near) <= 3 * contextWords) kept += 1;
  };
  for (let k = 1; k <= contextWords; k += 1) {
    look(first - k, at(m.toNew, cluster.first));
    look(last - 1 + k, at(m.toNew, cluster.last));
  }
  return asked === 0 ? 1 : kept / asked;
};

/** True for two words without partners that stand on the lines of the sure pair: one may stand for the other. */
const isBeside = (m: Matching, i: number, sureOld: number, j: number, sureNew: number): boolean =>
  at(m.toNew, i) === -1 &&
  at(m.toOld, j) === -1 &&
  at(m.old.lines, i) === at(m.old.lines, sureOld) &&
  at(m.next.lines, j) === at(m.next.lines, sureNew);

/** How many characters that are no letters and no line breaks both texts begin with, typography aside. */
const sharedMarks = (old: string, next: string): number => {
  const a = foldTypography(old);
  const b = foldTypography(next.slice(0, old.length));
  let count = 0;
  while (
    count < b.length &&
    a[count] === b[count] &&
    !/[\p{L}\p{N}\p{M}]/u.test(a[count] ?? '') &&
    next[count] !== '\n'
  )
    count += 1;
  return count;
};

/** Where the span's start lies: between the last sure word before it and the first sure word in it. */
const mapStart = (m: Matching, start: number, first: number, cluster: Cluster): number => {
  const sure = at(m.toNew, cluster.first);
  const oldEdge = at(m.old.starts, cluster.first);
  const newEdge = at(m.next.starts, sure);
  if (start >= oldEdge) return newEdge + Math.min(start - oldEdge, at(m.next.ends, sure) - newEdge - 1);
  let left = cluster.first - 1;
  while (left >= 0 && at(m.toNew, left) === -1) left -= 1;
  const leftNew = left < 0 ? -1 : at(m.toNew, left);
  // A word that begins before the span cannot bound it; nor can one that now stands elsewhere.
  if (onlyNewBetween(m, leftNew, sure)) {
    const oldFrom = left < 0 ? 0 : at(m.old.ends, left);
    const newFrom = leftNew < 0 ? 0 : at(m.next.ends, leftNew);
    if (start < oldFrom) return newEdge;
    return (
      newFrom +
      mapBoundary(
        m.old.text.slice(oldFrom, oldEdge),
        m.next.text.slice(newFrom, newEdge),
        start - oldFrom,
        'start',
      )
    );
  }
  let from = sure;
  for (
    let i = cluster.first - 1;
    i >= first && at(m.toNew, i) === -1 && at(m.toOld, from - 1) === -1;
    i -= 1
  ) {
    if (from > 0) from -= 1;
  }
  const found = at(m.next.starts, from);
  const reversed = (text: string) => [...text].reverse().join('');
  return (
    found -
    sharedMarks(
      reversed(m.old.text.slice(start, oldEdge)),
      reversed(m.next.text.slice(Math.max(0, found - 40), found)),
    )
  );
};

/** The same for the end. */
const mapEnd = (m: Matching, end: number, last: number, cluster: Cluster): number => {
  const sure = at(m.toNew, cluster.last);
  const oldEdge = at(m.old.ends, cluster.last);
  const newEdge = at(m.next.ends, sure);
  if (end <= oldEdge) return newEdge - Math.min(oldEdge - end, newEdge - at(m.next.starts, sure) - 1);
  let right = cluster.last + 1;
  while (right < m.old.count && at(m.toNew, right) === -1) right += 1;
  const rightNew = right === m.old.count ? m.next.count : at(m.toNew, right);
  if (onlyNewBetween(m, sure, rightNew)) {
    const oldTo = right === m.old.count ? m.old.text.length : at(m.old.starts, right);
    const newTo = rightNew === m.next.count ? m.next.text.length : at(m.next.starts, rightNew);
    if (end > oldTo) return newEdge;
    return (
      newEdge +
      mapBoundary(m.old.text.slice(oldEdge, oldTo), m.next.text.slice(newEdge, newTo), end - oldEdge, 'end')
    );
  }
  let to = sure;
  for (let i = cluster.last + 1; i < last && isBeside(m, i, cluster.last, to + 1, sure); i += 1) {
    if (to + 1 < m.next.count) to += 1;
  }
  const found = at(m.next.ends, to);
  // A full stop or a bracket that ended the passage ends it where it went.
  return found + sharedMarks(m.old.text.slice(oldEdge, end), m.next.text.slice(found));
};

/** True when the word at the old place `i` still stands right before (`step` 1) or behind (-1) its neighbor `i + step`. */
const stillAdjacent = (m: Matching, i: number, step: 1 | -1): boolean =>
  at(m.toNew, i) !== -1 && at(m.toNew, i) + step === at(m.toNew, i + step);

/**
 * The span without whole lines at its edges of which not a word is kept: whatever stands there now is something else. A
 * mark at the end of a line (the span begins with its full stop) stays while the words on both sides of it are together.
 */
const withinKeptLines = (m: Matching, span: TextSpan, cluster: Cluster): TextSpan => {
  const firstKept = at(m.old.starts, cluster.first);
  const lastKept = at(m.old.ends, cluster.last);
  const breakBefore = m.old.text.lastIndexOf('\n', firstKept - 1);
  const breakAfter = m.old.text.indexOf('\n', lastKept);
  const cutsBefore = breakBefore >= span.start && !stillAdjacent(m, cluster.first - 1, 1);
  const cutsAfter = breakAfter !== -1 && breakAfter < span.end && !stillAdjacent(m, cluster.last + 1, -1);
  return {
    start: cutsBefore ? breakBefore + 1 : span.start,
    end: cutsAfter ? breakAfter : span.end,
  };
};

/** Edges do not fall on spaces that the old span did not have at its edges. */
const trimmed = (m: Matching, old: TextSpan, start: number, end: number): TextSpan => {
  const isSpace = (text: string, index: number) => /\s/.test(text.charAt(index));
  let s = start;
  let e = Math.max(start, end);
  if (!isSpace(m.old.text, old.start)) while (s < e && isSpace(m.next.text, s)) s += 1;
  if (!isSpace(m.old.text, old.end - 1)) while (e > s && isSpace(m.next.text, e - 1)) e -= 1;
  return { start: s, end: e };
};

/** A span without a single word (an ellipsis, a dash): it is kept when the words at both sides are, and it is the same. */
const mapWordlessSpan = (m: Matching, span: TextSpan, next: number): MappedSpan | null => {
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
  const bare = (text: string) => toBareText(text) || ' ';
  if (start >= end || bare(m.next.text.slice(start, end)) !== bare(m.old.text.slice(span.start, span.end)))
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

/** Letters of the words around the cluster, and in it, that follow one another in both texts without a break. */
const passageLetters = (m: Matching, cluster: Cluster): number => {
  let { letters } = cluster;
  for (let i = cluster.first; i > 0 && at(m.toNew, i - 1) !== -1; i -= 1) {
    if (at(m.toNew, i - 1) !== at(m.toNew, i) - 1) break;
    letters += lettersOf(m, i - 1);
  }
  for (let i = cluster.last; i + 1 < m.old.count && at(m.toNew, i + 1) !== -1; i += 1) {
    if (at(m.toNew, i + 1) !== at(m.toNew, i) + 1) break;
    letters += lettersOf(m, i + 1);
  }
  return letters;
};

/**
 * Measures what is left of a span of the old text in the new one; null when none of its words is there any more.
 * @param joins where it does not, the weightier side counts.
 */
export function measureSpan(
  m: Matching,
  span: TextSpan,
  joins: JoinRule = overNewWords,
): MeasuredSpan | null {
  const { first, last } = tokensInSpan(m.old, span.start, span.end);
  if (first === last) {
    const carried = mapWordlessSpan(m, span, first);
    return carried && { ...carried, core: carried.span, from: first, to: first, locate: () => carried.span };
  }
  const cluster = heaviestCluster(m, first, last, joins);
  if (cluster === null) return null;
  let letters = 0;
  for (let i = first; i < last; i += 1) letters += lettersOf(m, i);
  let added = 0;
  for (let j = at(m.toNew, cluster.first); j <= at(m.toNew, cluster.last); j += 1) {
    if (at(m.toOld, j) === -1) added += at(m.next.ends, j) - at(m.next.starts, j);
  }
  return {
    core: {
      start: at(m.next.starts, at(m.toNew, cluster.first)),
      end: at(m.next.ends, at(m.toNew, cluster.last)),
    },
    from: cluster.first,
    to: cluster.last,
    locate: () => {
      const { start, end } = withinKeptLines(m, span, cluster);
      return trimmed(m, span, mapStart(m, start, first, cluster), mapEnd(m, end, last, cluster));
    },
    kept: cluster.letters / letters,
    elsewhere: cluster.elsewhere / letters,
    letters: cluster.letters,
    passage: passageLetters(m, cluster),
    added,
    context: contextKept(m, first, last, cluster),
  };
}

/** Carries a span of the old text over to the new one; null when none of its words is there any more. */
export function mapSpanThroughAlignment(m: Matching, span: TextSpan): MappedSpan | null {
  const measured = measureSpan(m, span);
  if (measured === null) return null;
  return { ...measured, span: measured.locate() };
}
