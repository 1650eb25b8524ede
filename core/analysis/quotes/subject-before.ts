import type { TokenizedDocument } from '../document/document.ts';
import type { MentionIndex, PlacedMention } from '../recognition/name/mention.ts';
import { determiner, isBoundary, phraseBefore, phraseOf, phraseStart, pronoun } from './subject-phrases.ts';
import type { Subject } from './subject-phrases.ts';

const adverbOrAuxiliary =
  /^(?:also|then|later|earlier|further|again|once|had|has|have|was|is|would|will|could|may|might|did|reportedly|publicly|himself|herself|itself|\p{L}+ly)$/u;

const memberOf = /^(?:of|from|at|with|for)$/;

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

/** The name before a parenthesis that ends before token `end`: "the Tea Trade Association (EATTA) said". */
const beforeParenthesis = (
  { tokens }: TokenizedDocument,
  start: number,
  end: number,
  ends: MentionIndex,
): PlacedMention | undefined => {
  if (tokens[end - 1]?.text !== ')') return undefined;
  for (let i = end - 2; i > Math.max(start, end - 10); i -= 1)
    if (tokens[i]?.text === '(') return ends.get(i);
  return undefined;
};

/** "Kaludi Udui of the National University said": the person, where the name before the verb only tells where they belong. */
const memberBefore = (
  { tokens }: TokenizedDocument,
  start: number,
  { first, cluster }: PlacedMention,
  ends: MentionIndex,
): PlacedMention | undefined => {
  if (cluster.kind === 'person') return undefined;
  let i = first;
  while (i > start && first - i < 5 && !memberOf.test(tokens[i - 1]?.folded ?? '')) i -= 1;
  if (i <= start || !memberOf.test(tokens[i - 1]?.folded ?? '')) return undefined;
  const person = ends.get(i - 1);
  return person?.cluster.kind === 'person' ? person : undefined;
};

export const subjectBefore = (
  document: TokenizedDocument,
  start: number,
  verb: number,
  ends: MentionIndex,
): Subject | null => {
  const { tokens } = document;
  let i = verb;
  while (i > start && adverbOrAuxiliary.test(tokens[i - 1]?.folded ?? '') && !ends.has(i)) i -= 1;
  const direct = ends.get(i) ?? beforeParenthesis(document, start, i, ends);
  const member = direct && memberBefore(document, start, direct, ends);
  if (member)
    return { first: phraseStart(document, start, member.first), end: i, mention: member, pronoun: false };
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
  if (inner?.cluster.kind === 'person') {
    // A title or a role may precede the name: ", Mr Justice Wilson, said".
    let comma = inner.first - 1;
    while (comma > start && inner.first - comma <= 5 && !isBoundary(document, comma)) comma -= 1;
    if (tokens[comma]?.text === ',' && comma > start)
      return { first: phraseStart(document, start, comma), end: i, mention: inner, pronoun: false };
  }
  if (i > start && /^[,)—–]$/.test(tokens[i - 1]?.text ?? '')) {
    // "Cheng, the vice minister, said": the name precedes the apposition.
    for (let k = i - 2; k > Math.max(start, i - 25); k -= 1) {
      if (!/^[,—–]$/.test(tokens[k]?.text ?? '')) continue;
      const mention = ends.get(k);
      if (mention && (mention.cluster.kind === 'person' || mention.cluster.kind === 'organization'))
        return { first: mention.first, end: k, mention, pronoun: false };
      // "Grant Virgil, of Council Bluffs, Iowa, said"
      if (mention) continue;
      // "The telecoms company, part-owned by Vodacom, said"
      return !mention && determiner.test(tokens[start]?.folded ?? '') && k - start < 6
        ? phraseBefore(document, start, k)
        : null;
    }
    return null;
  }
  return i > start ? phraseBefore(document, start, i) : null;
};
