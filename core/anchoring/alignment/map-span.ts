import type { TextSpan } from '../../model/span.ts';
import { at, tokensInSpan } from '../tokens/tokens.ts';
import { heaviestCluster, lengthOfWord, passageLetters, preservedContext } from './cluster.ts';
import { overInsertions } from './join-rules.ts';
import type { JoinRule } from './join-rules.ts';
import { mapEnd, mapStart } from './map-edges.ts';
import { mapWordlessSpan } from './map-wordless-span.ts';
import type { Matching } from './matching.ts';
import type { MappedSpan, MeasuredSpan } from './span-fit.ts';
import { trimWhiteSpace, withoutLostLines } from './trim-span.ts';

/**
 * Measures how much of a span of the old text is preserved in the new one; null when none of its words is.
 * @param joins where it returns false, the span is split and the heavier part counts
 */
export function measureSpan(
  m: Matching,
  span: TextSpan,
  joins: JoinRule = overInsertions,
): MeasuredSpan | null {
  const { first, last } = tokensInSpan(m.old, span.start, span.end);
  if (first === last) {
    const mapped = mapWordlessSpan(m, span, first);
    return mapped && { ...mapped, core: mapped.span, from: first, to: first, locate: () => mapped.span };
  }
  const cluster = heaviestCluster(m, first, last, joins);
  if (cluster === null) return null;
  let letters = 0;
  for (let i = first; i < last; i += 1) letters += lengthOfWord(m, i);
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
      const { start, end } = withoutLostLines(m, span, cluster);
      return trimWhiteSpace(m, span, mapStart(m, start, first, cluster), mapEnd(m, end, last, cluster));
    },
    kept: cluster.letters / letters,
    elsewhere: cluster.elsewhere / letters,
    letters: cluster.letters,
    passage: passageLetters(m, cluster),
    added,
    context: preservedContext(m, first, last, cluster),
  };
}

/** Maps a span of the old text to the new one; null when none of its words is preserved. */
export function mapSpanThroughAlignment(m: Matching, span: TextSpan): MappedSpan | null {
  const measured = measureSpan(m, span);
  if (measured === null) return null;
  return { ...measured, span: measured.locate() };
}
