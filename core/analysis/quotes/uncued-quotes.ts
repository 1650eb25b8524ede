import type { PlacedMention } from '../recognition/name/mention.ts';
import type { Subject } from './subject-phrases.ts';
import type { FoundQuote } from './quote.ts';
import type { QuoteContext } from './quote-span.ts';

/**
 * "Park Ji-won put it plainly: “Nobody consulted us.”": without a reporting verb, the first person or organization of the
 * sentence is the speaker.
 */
export const findColonQuotes = (
  { document, quotedSpans }: QuoteContext,
  mentions: readonly PlacedMention[],
  used: Set<number>,
): FoundQuote[] => {
  const { tokens, sentences, sentenceOf } = document;
  return quotedSpans.flatMap(({ first, end }, number) => {
    if (used.has(number) || end - first < 4 || tokens[first - 1]?.text !== ':') return [];
    const start = sentences[sentenceOf[first - 1] ?? 0]?.first ?? 0;
    const subject = mentions
      .filter((one) => one.first >= start && one.end < first)
      .toSorted((a, b) => a.first - b.first)
      .find(({ cluster }) => cluster.kind === 'person' || cluster.kind === 'organization');
    if (!subject) return [];
    used.add(number);
    const mention: Subject = {
      first: subject.first,
      end: subject.end,
      mention: subject,
      pronoun: false,
    };
    return [{ first, end, kind: 'direct' as const, speaker: subject.cluster, cue: null, source: mention }];
  });
};

/** The person or organization that a sentence begins with, as far as the words tell. */
const subjectIn = (
  { document: { tokens, sentences }, spanIndexes }: QuoteContext,
  mentions: readonly PlacedMention[],
  sentence: number,
  before: number,
): PlacedMention | undefined => {
  const range = sentences[sentence];
  if (!range) return undefined;
  const speakers = mentions
    .filter(
      ({ first, end, cluster }) =>
        first >= range.first &&
        end <= Math.min(range.end, before) &&
        (spanIndexes[first] ?? -1) < 0 &&
        tokens[end]?.folded !== "'s" &&
        (cluster.kind === 'person' || cluster.kind === 'organization'),
    )
    .toSorted((a, b) => a.first - b.first);
  return speakers.find(({ cluster }) => cluster.kind === 'person') ?? speakers[0];
};

/**
 * Words in quotation marks inside a sentence that a person or organization is the subject of: "Kabul expressed its “deep sorrow”".
 * Single words are terms, and words in title case are titles.
 */
export const findQuotedFragments = (
  context: QuoteContext,
  mentions: readonly PlacedMention[],
  used: Set<number>,
  quotes: readonly FoundQuote[],
): FoundQuote[] => {
  const { document, quotedSpans } = context;
  const { tokens, sentenceOf, sentences } = document;
  return quotedSpans.flatMap(({ first, end }, number): FoundQuote[] => {
    if (used.has(number) || quotes.some((quote) => quote.first < end && first < quote.end)) return [];
    const words = tokens.slice(first, end).filter(({ text }) => /^\p{L}/u.test(text));
    const lower = words.filter(({ text }) => /^\p{Ll}/u.test(text)).length;
    if (words.length < 2 || lower / words.length < 0.6 || !/^\p{Ll}/u.test(words[0]?.text ?? '')) return [];
    const sentence = sentenceOf[first] ?? 0;
    if ((sentences[sentence]?.first ?? 0) === first) return [];
    const subject = subjectIn(context, mentions, sentence, first);
    if (!subject) return [];
    used.add(number);
    const source: Subject = {
      first: subject.first,
      end: subject.end,
      mention: subject,
      pronoun: false,
    };
    return [{ first, end, kind: 'mixed', speaker: subject.cluster, cue: null, source }];
  });
};

/** Whether a quotation is a sentence of its own: “Nobody consulted us.” */
const isWholeSentence = ({ document: { tokens } }: QuoteContext, first: number, end: number): boolean => {
  const words = tokens.slice(first, end).filter(({ text }) => /^[\p{L}\p{N}]/u.test(text));
  return (
    words.length >= 3 &&
    /^[\p{Lu}\p{N}]/u.test(words[0]?.text ?? '') &&
    /^[.!?…]|^[”"’']$/.test(tokens[end - 2]?.text ?? '')
  );
};

/**
 * Unattributed quotations that continue an attributed quote ("“…,” Cheng said. “…”") or fill the paragraph after it. All others are
 * scare quotes and titles. `quotes` are the attributed ones.
 */
export const findContinuedQuotes = (
  context: QuoteContext,
  quotes: readonly FoundQuote[],
  used: ReadonlySet<number>,
  mentions: readonly PlacedMention[],
): FoundQuote[] => {
  const { document, quotedSpans } = context;
  const { tokens, sentences, sentenceOf } = document;
  const paragraphOf = (i: number): number => sentences[sentenceOf[i] ?? 0]?.paragraph ?? 0;
  const inOrder = quotes.toSorted((a, b) => a.first - b.first);
  const found: FoundQuote[] = [];
  let next = 0;
  let previous: FoundQuote | undefined;
  quotedSpans.forEach(({ first, end }, index) => {
    for (let quote = inOrder[next]; quote && quote.first < first; quote = inOrder[next]) {
      if (!previous || quote.first > previous.first) previous = quote;
      next += 1;
    }
    if (used.has(index)) return;
    const own = sentenceOf[first] ?? 0;
    const follows =
      sentences[own - 1]?.paragraph === sentences[own]?.paragraph && sentences[own]?.first === first;
    const subject =
      follows && isWholeSentence(context, first, end)
        ? subjectIn(context, mentions, own - 1, first)
        : undefined;
    const isAfterQuote = previous && sentenceOf[previous.first] === own - 1;
    if (subject && !isAfterQuote) {
      const source: Subject = {
        first: subject.first,
        end: subject.end,
        mention: subject,
        pronoun: false,
      };
      previous = { first, end, kind: 'direct', speaker: subject.cluster, cue: null, source };
      found.push(previous);
      return;
    }
    if (
      end - first < 5 ||
      !previous ||
      (previous.kind === 'indirect' && !isWholeSentence(context, first, end))
    )
      return;
    const paragraph = paragraphOf(first);
    const distance = paragraph - paragraphOf(previous.first);
    const startsSentence = /^[.!?]$|^[”"]$/.test(tokens[first - 1]?.text ?? '');
    const isInSameParagraph = distance === 0 && startsSentence;
    const fillsParagraph =
      (first === 0 || paragraphOf(first - 1) !== paragraph) &&
      (end >= tokens.length || paragraphOf(end) !== paragraph);
    const isNextParagraph = fillsParagraph && distance === 1 && end - first >= 8;
    if (!isInSameParagraph && !isNextParagraph) return;
    const { speaker, cue } = previous;
    previous = { first, end, kind: 'direct', speaker, cue: isInSameParagraph ? cue : null };
    found.push(previous);
  });
  return found;
};
