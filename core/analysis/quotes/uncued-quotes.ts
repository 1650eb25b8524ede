import type { PlacedMention } from '../recognition/name/mention.ts';
import type { Cue } from './cues.ts';
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
    const mention: Cue['subject'] = {
      first: subject.first,
      end: subject.end,
      mention: subject,
      pronoun: false,
    };
    return [{ first, end, kind: 'direct' as const, speaker: subject.cluster, cue: null, source: mention }];
  });
};

/**
 * Unattributed quotations that continue an attributed quote ("“…,” Cheng said. “…”") or fill the paragraph after it. All others are
 * scare quotes and titles. `quotes` are the attributed ones.
 */
export const findContinuedQuotes = (
  { document, quotedSpans }: QuoteContext,
  quotes: readonly FoundQuote[],
  used: ReadonlySet<number>,
): FoundQuote[] => {
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
    if (used.has(index) || end - first < 5 || !previous || previous.kind === 'indirect') return;
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
