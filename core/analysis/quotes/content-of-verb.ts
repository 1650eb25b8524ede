import { complementOf } from './attribution-verbs.ts';
import type { LocatedCue, TokenRange } from './located-cue.ts';
import type { QuoteContext } from './quote-span.ts';

export const takesListener = /^(?:told|tells|tell|telling|reminded|assured|warned|informed)$/;

/** Words after a verb that take no content: "believes in", "thought about", "wants out". */
const noContent =
  /^(?:in|of|about|at|by|out|up|over|it|so|not|as|too|himself|herself|itself|themselves|otherwise)$/;

const question = /^(?:whether|if|who|what|when|where|why|how|which)$/;

/**
 * Content that a belief, a wish, a denial or a request takes without "that": "expects the backlog to be cleared", "called for an
 * inquiry", "asked people not to look". Undefined for other verbs; null when there is none.
 */
export function contentOfVerb(
  { document }: QuoteContext,
  { verb, sentence, right }: LocatedCue,
  clauseFrom: (first: number) => TokenRange,
): TokenRange | null | undefined {
  const { tokens } = document;
  const next = tokens[right]?.folded ?? '';
  const complement = complementOf(verb);
  if (/^puts?$/.test(verb))
    return tokens.slice(right, right + 9).some(({ folded }) => folded === 'at') ? clauseFrom(right) : null;
  if (complement === 'speech')
    return question.test(next) && right + 1 < sentence.end ? clauseFrom(right) : undefined;
  if (!/^[\p{L}\p{N}$€£¥]/u.test(next)) return null;
  if (complement !== 'request') return noContent.test(next) ? null : clauseFrom(right);
  if (question.test(next)) return clauseFrom(right);
  if (next === 'for') return clauseFrom(right + 1);
  for (let i = right; i < Math.min(sentence.end, right + 14); i += 1) {
    const { folded = '', text = '' } = tokens[i] ?? {};
    if (/^[,.;:!?]$/.test(text)) break;
    if (folded === 'to' && /^\p{Ll}/u.test(tokens[i + 1]?.text ?? ''))
      return clauseFrom(
        /^(?:order|instruct)/.test(verb) ? right : tokens[i - 1]?.folded === 'not' ? i - 1 : i,
      );
  }
  if (takesListener.test(verb)) return undefined;
  return verb.startsWith('demand') ? clauseFrom(right) : null;
}

const subjectPronoun = /^(?:he|she|it|they|we|i|there|you)$/;

const finite =
  /^(?:is|are|was|were|has|had|have|will|would|can|could|may|might|must|should|does|did|do|felt|went|came|saw|knew|got|took|gave|made|left|lost|won|found|heard|thought|told|met|spent|paid|sold|bought|began|ran|held|kept|brought|\p{L}+ed)$/u;

/**
 * Start of a clause that follows a verb without "that", where its first words show that it is one: "claimed it had struck",
 * "told reporters she had felt it", "confirmed a replacement had been ordered". Null otherwise.
 */
export function clauseAfterVerb(
  { document }: QuoteContext,
  { verb, sentence, right }: LocatedCue,
): number | null {
  const { tokens } = document;
  if (subjectPronoun.test(tokens[right]?.folded ?? '') && finite.test(tokens[right + 1]?.folded ?? ''))
    return right;
  if (takesListener.test(verb)) {
    for (let i = right + 1; i < Math.min(sentence.end - 2, right + 6); i += 1) {
      if (/^[,.;:]$/.test(tokens[i]?.text ?? '')) return null;
      if (subjectPronoun.test(tokens[i]?.folded ?? '') && finite.test(tokens[i + 1]?.folded ?? '')) return i;
    }
    return null;
  }
  // A noun phrase and a finite verb; an auxiliary is the only certain one.
  if (!/^(?:claim|confirm|argue|insist|suggest|admit|acknowledge|estimate|hint|indicate)/.test(verb))
    return null;
  for (let i = right + 1; i < Math.min(sentence.end - 1, right + 9); i += 1) {
    if (/^[,.;:]$/.test(tokens[i]?.text ?? '')) return null;
    if (/^(?:is|are|was|were|has|had|will|would|could|should|must)$/.test(tokens[i]?.folded ?? ''))
      return right;
  }
  return null;
}
