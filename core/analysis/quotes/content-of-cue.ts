import type { Cue } from './cues.ts';
import { clauseEnd } from './quote-span.ts';
import type { QuoteContext } from './quote-span.ts';

/** A token range from `first` to before `end`. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/** A cue with its position in the sentence. */
export interface LocatedCue {
  readonly cue: Cue;
  readonly verb: string;
  readonly sentence: TokenRange;
  /** Start of the cue and its subject. */
  readonly left: number;
  /** End of the cue and its subject. */
  readonly right: number;
}

/** Verbs with a noun phrase as reported content: "stressed the importance of …". */
const takesNounPhrase = /^(?:stress|emphasi[sz])/;
/**
 * Verbs that report only with "that" or quotation marks. Otherwise they take an object: "asked the court", "called the police".
 */
const needsComplementizer =
  /^(?:asked|asks|called|calls|urged|urges|told|tells|tell|telling|wrote|writes|reported|reports|described|recalled|recalls|continued|continues|confirmed|confirms|denied|denies|admitted|admits|declared|declares|revealed|disclosed|suggested|suggests|claimed|claims|posted|tweeted|pointed|promised|promises|maintained|responded|replied|argued|argues|announcing|believed|believes|hoped|thinks|alleged|predicted|observed|concluded|complained|commented|pledged|vowed|noted|notes|states|stated|explained|explains|acknowledged|acknowledges|insisted|insists|warned|warns|answered|answers|announced|announces|added|adds)$/;
const takesListener = /^(?:told|tells|tell|telling|reminded|assured|warned|informed)$/;
/** Words that open a sentence with an adverbial rather than with reported content. */
const adverbialOpening =
  /^(?:in|on|at|after|before|when|while|as|if|during|since|however|meanwhile|but|and|instead|later|earlier|yesterday|today)$/;
/** Words after a cue that do not start reported content. */
const adverbialAfterCue =
  /^(?:[.,;:—–]|--+|on|in|at|after|during|as|when|while|before|by|to|from|of|\p{L}+day|yesterday|today|recently|later|earlier)$/u;
const timeAdverbial =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|on|in|at|yesterday|today)$/;

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

/** Content after the cue: Cheng said that … · Cheng told reporters: “…” */
export const contentAfter = (
  context: QuoteContext,
  { cue, verb, sentence, right }: LocatedCue,
  used: ReadonlySet<number>,
): TokenRange | null => {
  if (cue.inverted) return null;
  const { document, quotedSpans, spanIndexes } = context;
  const { tokens } = document;
  const clauseFrom = (first: number): TokenRange => ({
    first,
    end: clauseEnd(context, first, sentence.end, cue),
  });
  const window = Math.min(sentence.end, right + (takesListener.test(verb) ? 14 : 9));
  for (let i = right; i < window; i += 1) {
    if (tokens[i]?.folded === 'that') return clauseFrom(i + 1);
    const index = spanIndexes[i] ?? -1;
    if (index >= 0) {
      const quoted = quotedSpans[index];
      if (!quoted || used.has(index)) return null;
      const isIntroduced =
        i === right || /^[,:]$/.test(tokens[i - 1]?.text ?? '') || takesListener.test(verb);
      return isIntroduced ? quoted : clauseFrom(right);
    }
    if (/^[.;!?]$/.test(tokens[i]?.text ?? '')) break;
  }
  if (isParticiple(verb)) return null;
  if (takesNounPhrase.test(verb)) return clauseFrom(right);
  if (needsComplementizer.test(verb)) return null;
  let from = right;
  if (timeAdverbial.test(tokens[from]?.folded ?? '')) {
    if (tokens[from]?.folded === 'on') from += 1;
    if (tokens[from]?.folded.endsWith('day') !== true) return null;
    from += 1;
  }
  return /^[\p{L}“"‘]/u.test(tokens[from]?.text ?? '') ? clauseFrom(from) : null;
};
