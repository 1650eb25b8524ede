import type { EntityKind } from '../../model/analysis.ts';
import type { NameTable } from '../lexicon/names.ts';
import { nameClasses } from '../lexicon/names.ts';
import { titles } from '../lexicon/words.ts';
import { lowerWords } from '../text/token-interner.ts';
import type { TokenizedDocument } from '../document/document.ts';
import { evidenceOf } from './evidence.ts';
import { findHeadlines } from './headlines.ts';
import { createTokenCover } from './name/name.ts';
import type { FoundName } from './name/name.ts';

const comparisonKey = (
  { tokens }: TokenizedDocument,
  first: number,
  end: number,
  isAllCaps: (i: number) => boolean,
): string => {
  let words = tokens[first]?.folded ?? '';
  // The acronym "UN" is not the "Un" of "Kim Jong Un", but "RUTO" in an all-caps headline is Ruto.
  if (!isAllCaps(first) && end - first === 1 && /^\p{Lu}{2,5}$/u.test(tokens[first]?.text ?? ''))
    return `^${words}`;
  for (let i = first + 1; i < end; i += 1) words += ` ${tokens[i]?.folded ?? ''}`;
  return words;
};

type Votes = Map<string, Map<EntityKind, number>>;

const vote = (votes: Votes, words: string, kind: EntityKind, weight: number): void => {
  const kinds = votes.get(words) ?? new Map<EntityKind, number>();
  kinds.set(kind, (kinds.get(kind) ?? 0) + weight);
  votes.set(words, kinds);
};

const kindWithMostVotes = (kinds: Map<EntityKind, number>): EntityKind =>
  [...kinds].reduce((best, one) => (one[1] > best[1] ? one : best))[0];

/**
 * Enforces one kind per name over the whole text by a vote: both parts of a person's full name vote for "person", and the lexicon
 * votes for well-known places. Then finds unrecognized repetitions of the names.
 */
export const resolveNames = (
  document: TokenizedDocument,
  names: readonly FoundName[],
  table: NameTable,
): FoundName[] => {
  const { tokens, sentences, sentenceOf } = document;
  const capitals = sentences.map(({ first, end }) => {
    const words = tokens.slice(first, end).filter(({ text }) => /^\p{L}{2,}$/u.test(text));
    return (
      words.length >= 3 && words.filter(({ text }) => text === text.toUpperCase()).length / words.length > 0.8
    );
  });
  const headlines = findHeadlines(document);
  const isAllCaps = (i: number): boolean => capitals[sentenceOf[i] ?? 0] === true;
  const votes: Votes = new Map();
  for (const { first, end, kind } of names) {
    const words = comparisonKey(document, first, end, isAllCaps);
    vote(votes, words, kind, 1);
    if (kind === 'person' && end - first > 1) {
      vote(votes, tokens[end - 1]?.folded ?? '', 'person', 2);
      vote(votes, tokens[first]?.folded ?? '', 'person', 2);
    }
    const isTaggableKind = kind === 'person' || kind === 'place' || kind === 'organization';
    const evidence = isTaggableKind ? evidenceOf(document, { first, end, kind }, table) : null;
    if (evidence) {
      vote(votes, words, evidence.kind, evidence.weight);
      if (evidence.kind === 'person' && end - first > 1) {
        vote(votes, tokens[end - 1]?.folded ?? '', 'person', 2);
        if (evidence.weight > 2) vote(votes, tokens[first]?.folded ?? '', 'person', 1);
      }
    }
    const classes = table.classesOf(words.replace('^', ''));
    const country = (classes & nameClasses.country) !== 0;
    if (kind !== 'group' && country) vote(votes, words, 'place', 2);
    else if (
      (classes & nameClasses.city) !== 0 &&
      (classes & (nameClasses.given | nameClasses.surname)) === 0
    )
      vote(votes, words, 'place', 1);
  }
  // A full name tagged as a place ("Chishimba Kambwili") becomes a person when its last word was tagged as a person ("Kambwili
  // said") and the lexicon does not contain it.
  const taggedSurnames = new Set(
    names
      .filter(({ kind, first, end }) => kind === 'person' && end - first === 1)
      .map(({ first, end }) => comparisonKey(document, first, end, isAllCaps)),
  );
  for (const { first, end, kind } of names) {
    const words = comparisonKey(document, first, end, isAllCaps);
    const last = tokens[end - 1]?.folded ?? '';
    if (
      kind === 'place' &&
      end - first === 2 &&
      taggedSurnames.has(last) &&
      (table.classesOf(words) & ~nameClasses.prefix) === 0
    )
      vote(votes, words, 'person', 2);
  }
  const unified = names.map((name): FoundName => {
    if (name.kind === 'group' || name.kind === 'event' || name.kind === 'work' || name.nominal) return name;
    const kinds = votes.get(comparisonKey(document, name.first, name.end, isAllCaps));
    const kind = kinds ? kindWithMostVotes(kinds) : name.kind;
    return kind === 'group' || kind === 'event' || kind === 'work' ? name : { ...name, kind };
  });

  const cover = createTokenCover(tokens.length);
  unified.forEach(cover.take);
  const lower = lowerWords(tokens);
  const known = new Map<string, EntityKind>();
  let longest = 1;
  for (const { first, end, kind, nominal } of unified) {
    if (nominal) continue;
    const words = comparisonKey(document, first, end, isAllCaps);
    known.set(words, kind);
    longest = Math.max(longest, end - first);
    if (kind === 'person' && end - first > 1) {
      for (const i of [first, end - 1]) {
        const word = tokens[i]?.folded ?? '';
        const classes = table.classesOf(word);
        const name =
          (classes & (nameClasses.frequent | nameClasses.country)) === 0 &&
          !lower.has(word) &&
          !titles.has(word);
        if (name && word.length > 1 && !known.has(word)) known.set(word, 'person');
      }
    }
  }
  const added: FoundName[] = [];
  for (const { first, end } of sentences) {
    for (let i = first; i < end; i += 1) {
      if (!/^\p{Lu}/u.test(tokens[i]?.text ?? '') || !cover.isFree(i, i + 1)) continue;
      for (let n = Math.min(longest, end - i); n > 0; n -= 1) {
        const kind = known.get(comparisonKey(document, i, i + n, isAllCaps));
        if (kind === undefined || !cover.isFree(i, i + n)) continue;
        const isPartOfUnknownName =
          n === 1 &&
          !isAllCaps(i) &&
          headlines[sentenceOf[i] ?? 0] !== true &&
          /^\p{Lu}/u.test(tokens[i + 1]?.text ?? '') &&
          cover.isFree(i + 1, i + 2) &&
          i + 1 < end;
        const isSentenceStart =
          i === first && n === 1 && (table.classesOf(tokens[i]?.folded ?? '') & nameClasses.frequent) !== 0;
        if (isPartOfUnknownName || isSentenceStart) continue;
        const name: FoundName = { first: i, end: i + n, kind };
        cover.take(name);
        added.push(name);
        break;
      }
    }
  }
  return [...unified, ...added].toSorted((a, b) => a.first - b.first);
};
