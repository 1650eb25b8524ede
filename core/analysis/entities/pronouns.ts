import type { Cue } from '../quotes/cues.ts';
import type { NameTable } from '../lexicon/names.ts';
import type { FoundQuote } from '../quotes/quote.ts';
import type { TokenizedDocument } from '../document/document.ts';
import { genderOfName, genderOfTitle } from './gender.ts';
import type { Gender } from './gender.ts';
import type { Cluster, PlacedMention } from '../recognition/name/mention.ts';

const personal = /^(?:he|him|his|himself|she|her|hers|herself)$/;
const female = /^(?:she|her|hers|herself)$/;
/** Tokens before the subject of a sentence: an adverbial and a role. */
const longestOpening = 10;
const beforeObject = /^(?:of|by|with|to|for|from|against|than|between|and)$/;

const genders = (
  document: TokenizedDocument,
  placed: readonly PlacedMention[],
  table: NameTable,
): Map<Cluster, Gender> => {
  const known = new Map<Cluster, Gender>();
  for (const { first, cluster } of placed) {
    if (cluster.kind !== 'person') continue;
    const given = genderOfName(cluster.name, table);
    if (given && !known.has(cluster)) known.set(cluster, given);
    for (let i = first - 1; i >= Math.max(0, first - 2); i -= 1) {
      const title = genderOfTitle(document.tokens[i]?.folded ?? '');
      if (title) known.set(cluster, title);
    }
  }
  return known;
};

/**
 * Resolves "its" and "it" as the subject of a reporting verb: the only organization or place named so far in the sentence, or
 * else in the previous one.
 * @param count number of `candidates` that begin before token `i`
 */
const nonPersonAntecedent = (
  { sentenceOf, tokens }: TokenizedDocument,
  candidates: readonly PlacedMention[],
  count: number,
  i: number,
): Cluster | undefined => {
  let from = count;
  const within = (back: number): PlacedMention[] => {
    const end = from;
    while (from > 0 && sentenceOf[candidates[from - 1]?.first ?? 0] === (sentenceOf[i] ?? 0) - back)
      from -= 1;
    return candidates.slice(from, end);
  };
  for (const back of [0, 1]) {
    const near = within(back).filter(({ end }) => tokens[end]?.folded !== "'s");
    const clusters = new Set(near.map(({ cluster }) => cluster));
    if (clusters.size === 1) return near[0]?.cluster;
    const organizations = near.filter(({ cluster }) => cluster.kind === 'organization');
    if (new Set(organizations.map(({ cluster }) => cluster)).size === 1) return organizations[0]?.cluster;
    if (clusters.size > 1) return undefined;
  }
  return undefined;
};

/** "I" and "my" in direct speech refer to the speaker. */
export const findFirstPersons = (
  { tokens }: TokenizedDocument,
  quotes: readonly FoundQuote[],
  spanIndexes: Int32Array,
): PlacedMention[] => {
  const found: PlacedMention[] = [];
  const taken = new Set<number>();
  for (const { first, end, kind, speaker } of quotes) {
    if (kind === 'indirect' || speaker?.kind !== 'person') continue;
    for (let i = first; i < end; i += 1) {
      if (
        (spanIndexes[i] ?? -1) < 0 ||
        taken.has(i) ||
        !/^(?:i|me|my|mine|myself)$/.test(tokens[i]?.folded ?? '')
      )
        continue;
      taken.add(i);
      found.push({ first: i, end: i + 1, type: 'pronoun', cluster: speaker });
    }
  }
  return found;
};

/**
 * Resolves singular personal pronouns ("he", "her") where the antecedent is unambiguous, in text order. The subject of a
 * reporting verb ("he added") is the last speaker; any other pronoun refers to the nearest person in its sentence or the previous
 * one, where possessors ("Xi's visit") and the source of the sentence rank last.
 */
export const resolvePronouns = (
  document: TokenizedDocument,
  placed: readonly PlacedMention[],
  cues: readonly Cue[],
  spanIndexes: Int32Array,
  table: NameTable,
): PlacedMention[] => {
  const { tokens, sentences, sentenceOf } = document;
  const known = genders(document, placed, table);
  const nonPersons = placed.filter(
    ({ cluster }) => cluster.kind === 'organization' || cluster.kind === 'place',
  );
  const persons = placed.filter(({ cluster }) => cluster.kind === 'person');
  const cueAt = new Map(cues.filter(({ subject }) => subject.pronoun).map((cue) => [cue.subject.first, cue]));
  const isReportingSubject = new Map(
    cues.map(({ subject }) => [subject.mention?.first ?? subject.first, subject]),
  );
  const found: PlacedMention[] = [];
  let lastSpeaker: { cluster: Cluster; sentence: number } | null = null;
  const fits = (cluster: Cluster, gender: Gender): boolean => (known.get(cluster) ?? gender) === gender;
  /** The person that a sentence begins with, as far as the words tell. */
  const subjectOf = (candidates: readonly PlacedMention[], n: number): PlacedMention | undefined =>
    candidates.find(
      ({ first, end }) =>
        first - (sentences[n]?.first ?? 0) <= longestOpening &&
        tokens[end]?.folded !== "'s" &&
        !beforeObject.test(tokens[first - 1]?.folded ?? ''),
    );
  let nextPerson = 0;
  let nextNonPerson = 0;

  for (let i = 0; i < tokens.length; i += 1) {
    const sentence = sentenceOf[i] ?? 0;
    while (nextPerson < persons.length && (persons[nextPerson]?.first ?? 0) <= i) nextPerson += 1;
    while (nextNonPerson < nonPersons.length && (nonPersons[nextNonPerson]?.first ?? 0) < i)
      nextNonPerson += 1;
    const subject = isReportingSubject.get(i);
    if (subject?.mention?.cluster.kind === 'person')
      lastSpeaker = { cluster: subject.mention.cluster, sentence };
    const word = tokens[i]?.folded ?? '';
    if ((word === 'its' || (word === 'it' && cueAt.has(i))) && (spanIndexes[i] ?? -1) < 0) {
      const antecedent = nonPersonAntecedent(document, nonPersons, nextNonPerson, i);
      if (antecedent) found.push({ first: i, end: i + 1, type: 'pronoun', cluster: antecedent });
      continue;
    }
    if (!personal.test(word) || (spanIndexes[i] ?? -1) >= 0) continue;
    const gender: Gender = female.test(word) ? 'female' : 'male';
    const near = [...persons.slice(Math.max(0, nextPerson - 12), nextPerson), ...found.slice(-4)]
      .filter(({ first, cluster }) => first < i && fits(cluster, gender))
      .toSorted((a, b) => a.first - b.first);
    const inSentence = (n: number): PlacedMention[] =>
      near.filter(({ first }) => sentenceOf[first] === n && (spanIndexes[first] ?? -1) < 0);
    let cluster: Cluster | undefined;
    if (cueAt.has(i)) {
      const paragraph = sentences[sentence]?.paragraph;
      const nearest = [sentence, sentence - 1, sentence - 2, sentence - 3]
        .filter((n) => sentences[n]?.paragraph === paragraph)
        .flatMap((n) => {
          const subject = subjectOf(inSentence(n), n);
          return subject ? [{ cluster: subject.cluster, sentence: n }] : [];
        })[0];
      const speaker: { cluster: Cluster; sentence: number } | undefined =
        lastSpeaker && fits(lastSpeaker.cluster, gender) && sentence - lastSpeaker.sentence <= 8
          ? lastSpeaker
          : undefined;
      if (nearest && (!speaker || nearest.sentence > speaker.sentence)) cluster = nearest.cluster;
      else if (speaker) cluster = speaker.cluster;
      else
        cluster = (inSentence(sentence)[0] ?? inSentence(sentence - 1)[0] ?? inSentence(sentence - 2)[0])
          ?.cluster;
    } else {
      for (const n of [sentence, sentence - 1]) {
        if (cluster || n < 0) continue;
        if (
          sentences[n] === undefined ||
          (sentences[sentence]?.paragraph ?? 0) - (sentences[n]?.paragraph ?? 0) > 1
        )
          continue;
        const candidates = inSentence(n);
        const isPossessor = ({ end }: PlacedMention): boolean => tokens[end]?.folded === "'s";
        const isSource = ({ first }: PlacedMention): boolean => isReportingSubject.has(first);
        const nonPossessors = candidates.filter((one) => !isPossessor(one));
        const nonSources = nonPossessors.filter((one) => !isSource(one));
        // Within a sentence the subject is the likeliest antecedent; across sentences, the previous topic.
        cluster = (nonSources[0] ?? nonPossessors[0] ?? candidates.at(-1))?.cluster;
      }
    }
    if (!cluster) continue;
    if (!known.has(cluster)) known.set(cluster, gender);
    found.push({ first: i, end: i + 1, type: 'pronoun', cluster });
    if (cueAt.has(i)) lastSpeaker = { cluster, sentence };
  }
  return found;
};
