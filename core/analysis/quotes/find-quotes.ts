import { indexMentions } from '../recognition/mention.ts';
import type { Cluster, MentionIndex, PlacedMention } from '../recognition/mention.ts';
import type { TokenizedDocument } from '../document/document.ts';
import type { Cue } from './cues.ts';
import type { QuotedSpan } from './marks.ts';
import type { FoundQuote } from './quote.ts';

/** Verbs with a noun phrase as reported content: "stressed the importance of …". */
const takesNounPhrase = /^(?:stress|emphasi[sz])/;
/**
 * Verbs that report only with "that" or quotation marks. Otherwise they take an object: "asked the court", "called the police".
 */
const needsComplementizer =
  /^(?:asked|asks|called|calls|urged|urges|told|tells|tell|telling|wrote|writes|reported|reports|described|recalled|recalls|continued|continues|confirmed|confirms|denied|denies|admitted|admits|declared|declares|revealed|disclosed|suggested|suggests|claimed|claims|posted|tweeted|pointed|promised|promises|maintained|responded|replied|argued|argues|announcing|believed|believes|hoped|thinks|alleged|predicted|observed|concluded|complained|commented|pledged|vowed|noted|notes|states|stated|explained|explains|acknowledged|acknowledges|insisted|insists|warned|warns|answered|answers|announced|announces|added|adds)$/;
const takesListener = /^(?:told|tells|tell|telling|reminded|assured|warned|informed)$/;
const clauseVerb =
  /^(?:gave|made|did|declined|refused|took|left|offered|provided|added|would|could|stopped|warned|has|had|later|called|cautioned|stressed|insisted)$/;
const clauseSeparator = /^(?:—|–|--|;)$/;

interface QuoteContext {
  readonly document: TokenizedDocument;
  readonly quotedSpans: readonly QuotedSpan[];
  readonly spanIndexes: Int32Array;
  /** The cues of each sentence, by sentence index. */
  readonly cuesIn: ReadonlyMap<number, readonly Cue[]>;
  /** The mention that starts at a token. */
  readonly mentionAt: MentionIndex;
}

/** "its governor" starts with a mention of the bank but does not denote it, so the mention must span the whole subject. */
const speakerOf = ({ mentionAt }: QuoteContext, { subject }: Cue): Cluster | null => {
  if (subject.mention) return subject.mention.cluster;
  const mention = mentionAt.get(subject.first);
  return mention?.end === subject.end ? mention.cluster : null;
};

/** Skips a dateline: "NEW DELHI: ", "LAGOS (Reuters) – ". */
const afterDateline = ({ tokens }: TokenizedDocument, first: number, end: number): number => {
  if (!/^\p{Lu}{3,}$/u.test(tokens[first]?.text ?? '')) return first;
  for (let i = first + 1; i < Math.min(end, first + 9); i += 1)
    if (/^(?:[:–—]|--+)$/.test(tokens[i]?.text ?? '')) return i + 1;
  return first;
};

/** Trims commas, full stops and dashes at both ends, except inside quotation marks. */
const trim = (
  { document, spanIndexes }: QuoteContext,
  first: number,
  end: number,
): { first: number; end: number } => {
  const isTrimmable = (i: number): boolean =>
    /^[.,;:—–]$|^--+$/.test(document.tokens[i]?.text ?? '') && (spanIndexes[i] ?? -1) < 0;
  let [from, to] = [afterDateline(document, first, end), end];
  while (from < to && isTrimmable(from)) from += 1;
  // "… had left the port, and told": the conjunction belongs to the next clause.
  if (/^(?:and|but)$/.test(document.tokens[to - 1]?.folded ?? '') && (spanIndexes[to - 1] ?? -1) < 0) to -= 1;
  while (to > from && isTrimmable(to - 1)) to -= 1;
  return { first: from, end: to };
};

const contentOf = (
  context: QuoteContext,
  cue: Cue | null,
  speaker: Cluster | null,
  first: number,
  end: number,
): FoundQuote | null => {
  const span = trim(context, first, end);
  if (span.end - span.first < 2) return null;
  const numbers = new Set(context.spanIndexes.subarray(span.first, span.end));
  const [number] = numbers;
  const kind = numbers.size === 1 ? (number === -1 ? 'indirect' : 'direct') : 'mixed';
  return { ...span, kind, speaker, cue };
};

/** The end of the reported clause that begins at `from`: a dash, the comma before the next cue, or the end of the sentence. */
const clauseEnd = (
  { document, spanIndexes, cuesIn }: QuoteContext,
  from: number,
  end: number,
  cue: Cue,
): number => {
  const cues = cuesIn.get(document.sentenceOf[cue.first] ?? 0) ?? [];
  const later = cues.filter(
    ({ first, subject }) => first > cue.first && first < end && subject.first >= from - 1,
  );
  for (let i = from; i < end; i += 1) {
    if ((spanIndexes[i] ?? -1) >= 0) continue;
    const text = document.tokens[i]?.text ?? '';
    if (clauseSeparator.test(text) || (cue.subject.relative === true && text === ',')) return i;
    // "… but gave no details": the speaker is the subject of a new clause.
    if (text === 'but' && i > from + 2 && clauseVerb.test(document.tokens[i + 1]?.folded ?? '')) return i;
    if (text === ',' && later.some(({ first }) => first === i + 1)) return i;
  }
  const participle = cues.find(
    ({ first, subject }) => first > cue.first && first < end && subject === cue.subject,
  );
  return participle ? participle.first : end;
};

const quotesOfCue = (context: QuoteContext, cue: Cue, used: Set<number>): FoundQuote[] => {
  const { document, quotedSpans, spanIndexes } = context;
  const { tokens, sentences, sentenceOf } = document;
  const sentence = sentences[sentenceOf[cue.first] ?? 0];
  if (!sentence) return [];
  const speaker = speakerOf(context, cue);
  const verb = tokens[cue.first]?.folded ?? '';
  const found: FoundQuote[] = [];
  const keep = (first: number, end: number): void => {
    const quote = contentOf(context, cue, speaker, first, end);
    if (!quote) return;
    found.push(quote);
    for (let i = quote.first; i < quote.end; i += 1)
      if ((spanIndexes[i] ?? -1) >= 0) used.add(spanIndexes[i] ?? -1);
  };
  const left = Math.min(cue.first, cue.subject.first);
  const right = Math.max(cue.end, cue.inverted ? cue.subject.end : cue.end);
  const participle = verb.endsWith('ing');

  // Content before the cue: “…,” Cheng said · The trip will be the first, Cheng said.
  const comma = tokens[left - 1]?.text === ',' ? left - 1 : left;
  const number = spanIndexes[comma - 1] ?? -1;
  const span = quotedSpans[number];
  // “….” The government says that …: a new sentence with its own content does not report the quotation before it.
  const rest = tokens[right]?.folded ?? '';
  const apart =
    comma === left &&
    left === sentence.first &&
    !cue.inverted &&
    right < sentence.end - 1 &&
    !/^(?:[.,;:—–]|--+|on|in|at|after|during|as|when|while|before|by|to|from|of|\p{L}+day|yesterday|today|recently|later|earlier)$/u.test(
      rest,
    );
  const wholeBefore =
    span &&
    span.end === comma &&
    !apart &&
    (span.first <= sentence.first ||
      tokens[span.first - 1]?.text === ',' ||
      tokens[span.first - 1]?.text === ':');
  if (!participle && verb !== 'according' && wholeBefore && !used.has(number)) keep(span.first, span.end);
  else if (
    !participle &&
    verb !== 'according' &&
    tokens[left - 1]?.text === ',' &&
    left - 1 > sentence.first
  ) {
    const cues = context.cuesIn.get(sentenceOf[cue.first] ?? 0) ?? [];
    const earlier = cues.some(({ first }) => first < left);
    const opening =
      /^(?:in|on|at|after|before|when|while|as|if|during|since|however|meanwhile|but|and|instead|later|earlier|yesterday|today)$/;
    const opener = tokens[sentence.first]?.folded ?? '';
    const clause =
      left - 1 - sentence.first >= (opening.test(opener) ? 5 : 3) &&
      !((opening.test(opener) || /^\p{L}{2,}ing$/u.test(opener)) && right < sentence.end - 3);
    if (!earlier && clause) keep(sentence.first, left - 1);
  }
  if (verb === 'according') {
    if (left > sentence.first + 3) keep(sentence.first, left);
    else keep(right, sentence.end);
    return found;
  }
  if (found.length > 0) {
    // “…,” Cheng said, “…”
    for (let i = right; i < Math.min(sentence.end, right + 3); i += 1) {
      const next = spanIndexes[i] ?? -1;
      if (next >= 0 && !used.has(next) && /^[,:]$/.test(tokens[i - 1]?.text ?? ''))
        keep(quotedSpans[next]?.first ?? i, quotedSpans[next]?.end ?? i);
    }
    return found;
  }

  // Content after the cue: Cheng said that … · Cheng told reporters: “…”
  if (cue.inverted) return found;
  let from = right;
  const window = Math.min(sentence.end, right + (takesListener.test(verb) ? 14 : 9));
  for (let i = right; i < window; i += 1) {
    const word = tokens[i]?.folded ?? '';
    if (word === 'that') {
      keep(i + 1, clauseEnd(context, i + 1, sentence.end, cue));
      return found;
    }
    const mark = spanIndexes[i] ?? -1;
    if (mark >= 0) {
      const quoted = quotedSpans[mark];
      if (!quoted || used.has(mark)) return found;
      const introduced = i === right || /^[,:]$/.test(tokens[i - 1]?.text ?? '') || takesListener.test(verb);
      if (introduced) keep(quoted.first, quoted.end);
      else keep(right, clauseEnd(context, right, sentence.end, cue));
      return found;
    }
    if (/^[.;!?]$/.test(tokens[i]?.text ?? '')) break;
  }
  if (takesNounPhrase.test(verb) && !participle) {
    keep(from, clauseEnd(context, from, sentence.end, cue));
    return found;
  }
  if (participle || needsComplementizer.test(verb)) return found;
  if (
    /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|on|in|at|yesterday|today)$/.test(
      tokens[from]?.folded ?? '',
    )
  ) {
    if (tokens[from]?.folded === 'on') from += 1;
    if (tokens[from]?.folded.endsWith('day')) from += 1;
    else return found;
  }
  if (/^[\p{L}“"‘]/u.test(tokens[from]?.text ?? '')) keep(from, clauseEnd(context, from, sentence.end, cue));
  return found;
};

/**
 * "Park Ji-won put it plainly: “Nobody consulted us.”": without a reporting verb, the first person or organization of the
 * sentence is the speaker.
 */
const introduced = (
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
 * Finds quotes and their speakers. Quotation marks without a cue count only when they continue an attributed quote ("“…,” Cheng
 * said. “…”") or fill a paragraph; all others are scare quotes and titles.
 */
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
  const found: FoundQuote[] = cues.flatMap((cue) => quotesOfCue(context, cue, used));

  for (const quote of introduced(context, mentions, used)) found.push(quote);

  const paragraphOf = (i: number): number => document.sentences[document.sentenceOf[i] ?? 0]?.paragraph ?? 0;
  const { tokens } = document;
  const inOrder = found.toSorted((a, b) => a.first - b.first);
  let next = 0;
  let before: FoundQuote | undefined;
  quotedSpans.forEach(({ first, end }, number) => {
    for (let quote = inOrder[next]; quote && quote.first < first; quote = inOrder[next]) {
      if (!before || quote.first > before.first) before = quote;
      next += 1;
    }
    if (used.has(number) || end - first < 5) return;
    const opens = first === 0 || paragraphOf(first - 1) !== paragraphOf(first);
    const closes = end >= tokens.length || paragraphOf(end) !== paragraphOf(first);
    const sentenceStart = /^[.!?]$|^[”"]$/.test(tokens[first - 1]?.text ?? '');
    if (!before || before.kind === 'indirect') return;
    const same = paragraphOf(before.first) === paragraphOf(first) && sentenceStart;
    const follows =
      opens && closes && paragraphOf(first) - paragraphOf(before.first) === 1 && end - first >= 8;
    if (!same && !follows) return;
    used.add(number);
    before = { first, end, kind: 'direct', speaker: before.speaker, cue: same ? before.cue : null };
    found.push(before);
  });
  return found.toSorted((a, b) => a.first - b.first || b.end - a.end);
};
