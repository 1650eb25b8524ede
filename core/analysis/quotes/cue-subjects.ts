import type { TokenizedDocument } from '../document/document.ts';
import type { MentionIndex, PlacedMention } from '../recognition/name/mention.ts';

/** The subject of a reporting verb: its tokens, and the entity mention if it is one. */
export interface Subject {
  readonly first: number;
  readonly end: number;
  readonly mention: PlacedMention | null;
  readonly pronoun: boolean;
  /** "X, who said …, went home": the reported content ends with the relative clause. */
  readonly relative?: boolean;
}

const pronoun = /^(?:he|she|they|it|i|we)$/;
/** In "said it is …", "it" begins the reported content and is not the inverted subject of the content before. */
const clauseVerb =
  /^(?:is|was|are|were|has|had|have|will|would|can|could|may|might|must|should|does|did|do|expects?|expected|plans?|planned|wants?|wanted|needs?|needed)$/;
const adverbOrAuxiliary =
  /^(?:also|then|later|earlier|further|again|once|had|has|have|was|is|would|will|could|may|might|did|reportedly|publicly|himself|herself|itself|\p{L}+ly)$/u;
const phraseBoundary =
  /^(?:[.,;:!?()—–“”"…]|--+|-|and|but|or|as|that|which|while|when|where|because|after|before|since|if|though|although|said|says|in|on|at|by|with|from|during)$/;
const determiner =
  /^(?:the|a|an|his|her|their|its|our|my|some|many|several|one|two|three|four|other|another|no|both|most|'s)$/;

/** Start of the noun phrase whose last words are the mention at `first`: "Beijing's foreign ministry", "minister Cheng". */
const phraseStart = ({ tokens }: TokenizedDocument, start: number, first: number): number => {
  let from = first;
  while (from > start && first - from < 10) {
    const before = tokens[from - 1];
    if (!before || phraseBoundary.test(before.folded)) break;
    from -= 1;
  }
  return from;
};

/**
 * "Residents of Tumaco said", "lawyers for Kambwili said": the name only modifies the subject. An organization's spokesperson is
 * the exception, as the statement is the organization's.
 */
const isInPhrase = (
  { tokens }: TokenizedDocument,
  start: number,
  { first, cluster }: PlacedMention,
): boolean => {
  let i = first - 1;
  while (i > start && /^(?:the|its|his|her|their|a|an)$/.test(tokens[i]?.folded ?? '')) i -= 1;
  if (i <= start || !/^(?:of|for|in|at|from|with|near|across|on)$/.test(tokens[i]?.folded ?? ''))
    return false;
  const head = tokens[i - 1];
  if (!head || (!/^\p{Ll}/u.test(head.text) && i - 1 > start)) return false;
  return (
    cluster.kind !== 'organization' ||
    !/^(?:spokes(?:man|woman|person)|spokespeople|statement|head|chief|president|director|chairman|chairwoman|representative)$/.test(
      head.folded,
    )
  );
};

/** The whole noun phrase that ends with a name: "Residents of Tumaco". */
const phraseOf = (document: TokenizedDocument, start: number, end: number, first: number): Subject => ({
  first: phraseStart(document, start, first),
  end,
  mention: null,
  pronoun: false,
});

const startingAt = (mentions: MentionIndex, i: number): PlacedMention | undefined => mentions.get(i);

/** The noun phrase that ends before token `end` when it is not a known entity: "officials", "a spokesman for the bank". */
const phraseBefore = ({ tokens }: TokenizedDocument, start: number, end: number): Subject | null => {
  const head = tokens[end - 1]?.text ?? '';
  if (
    !/^[\p{L}]/u.test(head) ||
    phraseBoundary.test(tokens[end - 1]?.folded ?? '') ||
    determiner.test(tokens[end - 1]?.folded ?? '')
  )
    return null;
  let first = end - 1;
  while (first > start && end - first < 9) {
    const before = tokens[first - 1];
    if (!before || phraseBoundary.test(before.folded)) break;
    first -= 1;
    if (determiner.test(before.folded) && before.folded !== "'s") break;
  }
  return { first, end, mention: null, pronoun: false };
};

/** The subject in front of a verb, within its sentence; null when there is none. */
export const subjectBefore = (
  document: TokenizedDocument,
  start: number,
  verb: number,
  ends: MentionIndex,
): Subject | null => {
  const { tokens } = document;
  let i = verb;
  while (i > start && adverbOrAuxiliary.test(tokens[i - 1]?.folded ?? '') && !ends.has(i)) i -= 1;
  const direct = ends.get(i);
  if (direct && isInPhrase(document, start, direct)) return phraseOf(document, start, i, direct.first);
  if (direct)
    return { first: phraseStart(document, start, direct.first), end: i, mention: direct, pronoun: false };
  const last = tokens[i - 1]?.folded ?? '';
  if (i > start && pronoun.test(last)) return { first: i - 1, end: i, mention: null, pronoun: true };
  if (i > start && last === 'who') {
    const comma = tokens[i - 2]?.text === ',' ? i - 2 : i - 1;
    const mention = ends.get(comma);
    return mention ? { first: mention.first, end: comma, mention, pronoun: false, relative: true } : null;
  }
  // "Kenya's central bank governor, Kamau Thugge, said": the name is the apposition between the commas.
  const inner = tokens[i - 1]?.text === ',' ? ends.get(i - 1) : undefined;
  if (inner?.cluster.kind === 'person' && tokens[inner.first - 1]?.text === ',' && inner.first - 1 > start)
    return { first: phraseStart(document, start, inner.first - 1), end: i, mention: inner, pronoun: false };
  if (i > start && /^[,)—–]$/.test(tokens[i - 1]?.text ?? '')) {
    // "Cheng, the vice minister, said": the name precedes the apposition.
    for (let k = i - 2; k > Math.max(start, i - 25); k -= 1) {
      if (!/^[,—–]$/.test(tokens[k]?.text ?? '')) continue;
      const mention = ends.get(k);
      if (mention && (mention.cluster.kind === 'person' || mention.cluster.kind === 'organization'))
        return { first: mention.first, end: k, mention, pronoun: false };
      // "The telecoms company, part-owned by Vodacom, said"
      return !mention && determiner.test(tokens[start]?.folded ?? '') && k - start < 6
        ? phraseBefore(document, start, k)
        : null;
    }
    return null;
  }
  return i > start ? phraseBefore(document, start, i) : null;
};

/** The subject behind a verb: "said Cheng"; null when there is none. */
export const subjectAfter = (
  document: TokenizedDocument,
  verb: number,
  end: number,
  starts: MentionIndex,
): Subject | null => {
  const { tokens } = document;
  const next = verb + 1;
  if (next >= end) return null;
  if (pronoun.test(tokens[next]?.folded ?? '') && clauseVerb.test(tokens[next + 1]?.folded ?? ''))
    return null;
  if (pronoun.test(tokens[next]?.folded ?? ''))
    return { first: next, end: next + 1, mention: null, pronoun: true };
  for (let i = next; i < Math.min(end, next + 10); i += 1) {
    const mention = startingAt(starts, i);
    if (
      mention &&
      (mention.cluster.kind === 'person' || mention.cluster.kind === 'organization' || i === next)
    ) {
      // "according to the mayor, Fatma Şahin, …": the name in apposition belongs to the subject.
      const named = tokens[mention.end]?.text === ',' ? starts.get(mention.end + 1) : undefined;
      const end = named?.cluster === mention.cluster ? named.end : mention.end;
      return { first: mention.first, end, mention, pronoun: false };
    }
    if (/^[.;:!?“”"]$/.test(tokens[i]?.text ?? '')) break;
    if (tokens[i]?.text === ',' && i > next + 1) break;
  }
  let last = next;
  while (
    last < end &&
    last < next + 8 &&
    !/^(?:[.,;:!?“”"—–]|who|that|in|on|at|after|during)$/.test(tokens[last]?.folded ?? '')
  )
    last += 1;
  const stop = tokens[last];
  const closed =
    last >= end || !stop || /^[.,;:!?“”"—–]$/.test(stop.text) || /^(?:in|on|at|who)$/.test(stop.folded);
  if (!closed || last <= next || !/^\p{L}/u.test(tokens[next]?.text ?? '')) return null;
  return { first: next, end: last, mention: null, pronoun: false };
};
