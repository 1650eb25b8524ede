import { indexMentions } from '../recognition/name/mention.ts';
import type { PlacedMention } from '../recognition/name/mention.ts';
import type { TokenizedDocument } from '../document/document.ts';
import {
  contentBefore,
  contentOfAccordingTo,
  continuationsAfter,
  hasContentAfter,
} from './content-before.ts';
import { contentAfter } from './content-after.ts';
import type { LocatedCue, TokenRange } from './located-cue.ts';
import type { Cue } from './cues.ts';
import { findInterviewQuotes } from './interviews.ts';
import type { QuotedSpan } from './marks.ts';
import type { FoundQuote } from './quote.ts';
import { createQuote, speakerOf } from './quote-span.ts';
import type { QuoteContext } from './quote-span.ts';
import { findColonQuotes, findContinuedQuotes, findQuotedFragments } from './uncued-quotes.ts';

const locateCue = ({ document }: QuoteContext, cue: Cue): LocatedCue | null => {
  const sentence = document.sentences[document.sentenceOf[cue.first] ?? 0];
  return sentence
    ? {
        cue,
        verb: document.tokens[cue.first]?.folded ?? '',
        sentence,
        left: Math.min(cue.first, cue.subject.first),
        right: Math.max(cue.end, cue.inverted ? cue.subject.end : cue.end),
      }
    : null;
};

/** The quotes of one cue. Adds the indexes of their quoted spans to `used`. */
const quotesOfCue = (context: QuoteContext, cue: Cue, used: Set<number>): FoundQuote[] => {
  const located = locateCue(context, cue);
  if (!located) return [];
  const speaker = speakerOf(context, cue);
  const found: FoundQuote[] = [];
  const add = (range: TokenRange | null): void => {
    const quote = range && createQuote(context, cue, speaker, range.first, range.end);
    if (!quote) return;
    found.push(quote);
    for (const index of context.spanIndexes.subarray(quote.first, quote.end)) if (index >= 0) used.add(index);
  };
  if (located.verb === 'according') {
    add(contentOfAccordingTo(located));
    return found;
  }
  // "Contacted by telephone, he said he had …": what precedes a cue with its own content is an adverbial.
  if (!hasContentAfter(context, located)) add(contentBefore(context, located, used));
  if (found.length > 0) continuationsAfter(context, located, used).forEach(add);
  else add(contentAfter(context, located, used));
  return found;
};

const lowerInTitles = /^(?:a|an|and|as|at|but|by|for|from|in|into|nor|of|on|or|the|to|with)$/;

/** Whether a quotation is a title: “The Old Man and the Sea”. Speech in title case ends with a punctuation mark. */
const isTitle = ({ tokens }: TokenizedDocument, first: number, end: number): boolean => {
  const inner = tokens.slice(first + 1, end - 1);
  const words = inner.filter(({ text, folded }) => /^\p{L}/u.test(text) && !lowerInTitles.test(folded));
  return (
    words.length > 1 &&
    /^[\p{Lu}\p{N}]/u.test(inner[0]?.text ?? '') &&
    words.every(({ text }) => /^\p{Lu}/u.test(text)) &&
    !/^[.,!?…]$/.test(inner.at(-1)?.text ?? '')
  );
};

/** Finds quotes and their speakers: those with a cue, those after a colon, and those that continue another one. */
export const findQuotes = (
  document: TokenizedDocument,
  quotedSpans: readonly QuotedSpan[],
  spanIndexes: Int32Array,
  cues: readonly Cue[],
  mentions: readonly PlacedMention[],
): FoundQuote[] => {
  const mentionAt = indexMentions(document.tokens.length, mentions, ({ first }) => first);
  const cuesIn = new Map<number, Cue[]>();
  for (const cue of cues) {
    const sentence = document.sentenceOf[cue.first] ?? 0;
    const own = cuesIn.get(sentence);
    if (own) own.push(cue);
    else cuesIn.set(sentence, [cue]);
  }
  const context: QuoteContext = { document, quotedSpans, spanIndexes, cuesIn, mentionAt };
  const used = new Set<number>();
  const answers = findInterviewQuotes(document, mentions);
  const isInAnswer = (i: number): boolean => answers.some(({ first, end }) => first <= i && i < end);
  quotedSpans.forEach(({ first, end }, index) => {
    if (isInAnswer(first) || isTitle(document, first, end)) used.add(index);
  });
  // What is reported within an answer belongs to the answer.
  const attributed = cues
    .filter(({ first }) => !isInAnswer(first))
    .flatMap((cue) => quotesOfCue(context, cue, used));
  attributed.push(...answers);
  attributed.push(...findColonQuotes(context, mentions, used));
  attributed.push(...findQuotedFragments(context, mentions, used, attributed));
  return [...attributed, ...findContinuedQuotes(context, attributed, used, mentions)].toSorted(
    (a, b) => a.first - b.first || b.end - a.end,
  );
};
