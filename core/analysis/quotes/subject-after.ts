import type { TokenizedDocument } from '../document/document.ts';
import type { MentionIndex, PlacedMention } from '../recognition/name/mention.ts';
import { phraseBoundary, pronoun } from './subject-phrases.ts';
import type { Subject } from './subject-phrases.ts';

/** In "said it is …", "it" begins the reported content and is not the inverted subject of the content before. */
const clauseVerb =
  /^(?:is|was|are|were|has|had|have|will|would|can|could|may|might|must|should|does|did|do|expects?|expected|plans?|planned|wants?|wanted|needs?|needed)$/;

/** The person after a role that follows the name of an organization or a place, with no punctuation between. */
const personAfterRole = (
  { tokens }: TokenizedDocument,
  from: number,
  starts: MentionIndex,
): PlacedMention | undefined => {
  for (let i = from; i < from + 5; i += 1) {
    const mention = starts.get(i);
    if (mention) return i > from && mention.cluster.kind === 'person' ? mention : undefined;
    if (!/^\p{Ll}/u.test(tokens[i]?.text ?? '') || phraseBoundary.test(tokens[i]?.folded ?? ''))
      return undefined;
  }
  return undefined;
};

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
    const mention = starts.get(i);
    if (
      mention &&
      (mention.cluster.kind === 'person' || mention.cluster.kind === 'organization' || i === next)
    ) {
      // "according to the mayor, Fatma Şahin, …": the name in apposition belongs to the subject.
      // "said KTDA Holdings chairman Enos Njeru"
      const holder =
        mention.cluster.kind === 'person' ? undefined : personAfterRole(document, mention.end, starts);
      if (holder) return { first: next, end: holder.end, mention: holder, pronoun: false };
      const named = tokens[mention.end]?.text === ',' ? starts.get(mention.end + 1) : undefined;
      // "said the coach of Belouizdad, Sead Ramović": the person in apposition speaks.
      if (named?.cluster.kind === 'person' && mention.cluster.kind !== 'person' && i > next)
        return { first: next, end: named.end, mention: named, pronoun: false };
      const end = named?.cluster === mention.cluster ? named.end : mention.end;
      return { first: mention.first, end, mention, pronoun: false };
    }
    if (/^[.;:!?“”"]$/.test(tokens[i]?.text ?? '')) break;
    // "said its leader, Sorin Grindeanu"
    const named = tokens[i]?.text === ',' ? starts.get(i + 1) : undefined;
    if (named?.cluster.kind === 'person')
      return { first: next, end: named.end, mention: named, pronoun: false };
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
