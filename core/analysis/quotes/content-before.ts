import type { LocatedCue, TokenRange } from './located-cue.ts';
import { adverbialAfterCue } from './located-cue.ts';
import type { QuoteContext } from './quote-span.ts';

/** Words that open a sentence with an adverbial rather than with reported content. */
const adverbialOpening =
  /^(?:in|on|at|after|before|when|while|as|if|during|since|however|meanwhile|but|and|instead|later|earlier|yesterday|today)$/;

/** Words after a cue that continue the sentence around it: "…, he said, and left". */
const noOwnContent =
  /^(?:and|but|or|who|which|with|through|via|over|for|against|about|because|\p{L}+ing|\p{L}+ly)$/u;

const isParticiple = (verb: string): boolean => verb.endsWith('ing');

/** "According to Cheng, the trip …" or "The trip …, according to Cheng". */
export const contentOfAccordingTo = ({ sentence, left, right }: LocatedCue): TokenRange =>
  left > sentence.first + 3 ? { first: sentence.first, end: left } : { first: right, end: sentence.end };

/** The quotation that ends directly before a cue: “…,” Cheng said. Null when there is none or it is used. */
const quotationBefore = (
  { document, quotedSpans, spanIndexes }: QuoteContext,
  { cue, sentence, left, right }: LocatedCue,
  used: ReadonlySet<number>,
): TokenRange | null => {
  const { tokens } = document;
  const end = tokens[left - 1]?.text === ',' ? left - 1 : left;
  const index = spanIndexes[end - 1] ?? -1;
  const span = quotedSpans[index];
  // “….” The government says that …: a new sentence with its own content does not report the quotation before it.
  const hasOwnContent =
    end === left &&
    left === sentence.first &&
    !cue.inverted &&
    right < sentence.end - 1 &&
    !adverbialAfterCue.test(tokens[right]?.folded ?? '');
  if (!span || span.end !== end || hasOwnContent || used.has(index)) return null;
  const isWhole = span.first <= sentence.first || /^[,:]$/.test(tokens[span.first - 1]?.text ?? '');
  return isWhole ? span : null;
};

/** The clause before a cue: The trip will be the first, Cheng said. */
const clauseBefore = (
  { document, cuesIn }: QuoteContext,
  { cue, sentence, left, right }: LocatedCue,
): TokenRange | null => {
  const { tokens, sentenceOf } = document;
  if (tokens[left - 1]?.text !== ',' || left - 1 <= sentence.first) return null;
  const cues = cuesIn.get(sentenceOf[cue.first] ?? 0) ?? [];
  if (cues.some(({ first }) => first < left)) return null;
  const opener = tokens[sentence.first]?.folded ?? '';
  const isAdverbial = adverbialOpening.test(opener);
  const isLongEnough = left - 1 - sentence.first >= (isAdverbial ? 5 : 3);
  const opensOtherContent = (isAdverbial || /^\p{L}{2,}ing$/u.test(opener)) && right < sentence.end - 3;
  return isLongEnough && !opensOtherContent ? { first: sentence.first, end: left - 1 } : null;
};

/** Whether reported content follows a cue with its subject before it: "he said he had …", "she added that …". */
export const hasContentAfter = (
  { document, spanIndexes }: QuoteContext,
  { cue, sentence, left, right }: LocatedCue,
): boolean => {
  const { tokens } = document;
  if (
    cue.inverted ||
    right + 2 >= sentence.end ||
    (spanIndexes[left - 1] ?? -1) >= 0 ||
    (spanIndexes[left - 2] ?? -1) >= 0
  )
    return false;
  const next = tokens[right];
  return (
    next !== undefined &&
    (next.folded === 'that' ||
      (/^\p{L}/u.test(next.text) && !adverbialAfterCue.test(next.folded) && !noOwnContent.test(next.folded)))
  );
};

/** Content before the cue: “…,” Cheng said · The trip will be the first, Cheng said. */
export const contentBefore = (
  context: QuoteContext,
  located: LocatedCue,
  used: ReadonlySet<number>,
): TokenRange | null =>
  isParticiple(located.verb)
    ? null
    : (quotationBefore(context, located, used) ?? clauseBefore(context, located));

/** Continuations of a quotation before the cue: “…,” Cheng said, “…” */
export const continuationsAfter = (
  { document, quotedSpans, spanIndexes }: QuoteContext,
  { sentence, right }: LocatedCue,
  used: ReadonlySet<number>,
): TokenRange[] => {
  const indexes = new Set<number>();
  for (let i = right; i < Math.min(sentence.end, right + 3); i += 1) {
    const index = spanIndexes[i] ?? -1;
    if (index >= 0 && !used.has(index) && /^[,:]$/.test(document.tokens[i - 1]?.text ?? ''))
      indexes.add(index);
  }
  return quotedSpans.filter((_, index) => indexes.has(index));
};
