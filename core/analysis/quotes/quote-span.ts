import type { Cluster, MentionIndex } from '../recognition/name/mention.ts';
import type { TokenizedDocument } from '../document/document.ts';
import type { Cue } from './cues.ts';
import type { QuotedSpan } from './marks.ts';
import type { FoundQuote } from './quote.ts';

const clauseVerb =
  /^(?:gave|made|did|declined|refused|took|left|offered|provided|added|would|could|stopped|warned|has|had|later|called|cautioned|stressed|insisted)$/;
const clauseSeparator = /^(?:—|–|--|;)$/;

/** What the rules for quotes need of a text. */
export interface QuoteContext {
  readonly document: TokenizedDocument;
  readonly quotedSpans: readonly QuotedSpan[];
  readonly spanIndexes: Int32Array;
  /** The cues of each sentence, by sentence index. */
  readonly cuesIn: ReadonlyMap<number, readonly Cue[]>;
  /** The mention that starts at a token. */
  readonly mentionAt: MentionIndex;
}

/** "its governor" starts with a mention of the bank but does not denote it, so the mention must span the whole subject. */
export const speakerOf = ({ mentionAt }: QuoteContext, { subject }: Cue): Cluster | null => {
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

export const createQuote = (
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
  const isFragment =
    /^\p{Ll}/u.test(context.document.tokens[span.first + 1]?.text ?? '') &&
    /^\p{L}/u.test(context.document.tokens[span.first - 1]?.text ?? '');
  const kind =
    numbers.size > 1 || (number !== -1 && isFragment) ? 'mixed' : number === -1 ? 'indirect' : 'direct';
  return { ...span, kind, speaker, cue };
};

/** The end of the reported clause that begins at `from`: a dash, the comma before the next cue, or the end of the sentence. */
export const clauseEnd = (
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
