import type { NameTable } from '../lexicon/names.ts';
import { nameClasses } from '../lexicon/names.ts';
import { taggedKinds } from '../tagger/tags.ts';
import type { Tagger } from '../tagger/tagger.ts';
import type { TokenizedDocument } from '../document/document.ts';
import type { FoundGroup } from './other-kinds/groups.ts';
import { trimInHeadline } from './headlines.ts';
import { createNameIndex } from './name/name.ts';
import type { FoundName } from './name/name.ts';
import { isInEvent } from './repair-span.ts';
import { splitTaggedName } from './split-tagged-name.ts';
import { isCoinage, isImpossibleName } from './stop-names.ts';

/** A name with an honorific ("Mrs Bảy") is a person, whatever its tag. */
const withKindOfHonorific = ({ tokens }: TokenizedDocument, name: FoundName): FoundName =>
  name.end - name.first > 1 && /^(?:mr|mrs|ms)\.?$/.test(tokens[name.first]?.folded ?? '')
    ? { ...name, kind: 'person' }
    : name;

/** Whether a name ends with, or lies inside, a group that is nothing else ("the Baloch"). */
const createGroupFilter = (
  { tokens }: TokenizedDocument,
  table: NameTable,
  groups: readonly FoundGroup[],
): ((name: FoundName) => boolean) => {
  const certain = groups.filter(({ unambiguous }) => unambiguous);
  const firstByEnd = new Map<number, number>();
  for (const { first, end } of certain) firstByEnd.set(end, Math.max(first, firstByEnd.get(end) ?? 0));
  const phrases = createNameIndex(
    tokens.length,
    certain.filter(({ first, end }) => end - first > 1),
  );
  return ({ first, end, kind }) => {
    // "Mumtaz Zahra Baloch" is a person although Baloch is also a demonym.
    const classes = table.classesOf(tokens[first]?.folded ?? '');
    const isFullName =
      kind === 'person' &&
      end - first > 1 &&
      (classes & (nameClasses.given | nameClasses.demonym)) === nameClasses.given;
    if (isFullName) return false;
    return (firstByEnd.get(end) ?? -1) >= first || end <= (phrases.at(first)?.end ?? 0);
  };
};

/** The names that the tagger finds, with corrected boundaries, except those that are groups or no names at all. */
export const findTaggedNames = (
  document: TokenizedDocument,
  tagger: Tagger,
  table: NameTable,
  groups: readonly FoundGroup[],
  headlines: readonly boolean[],
  onProgress: (share: number) => void,
  encoded: Float32Array | null,
): FoundName[] => {
  const isGroup = createGroupFilter(document, table, groups);
  return tagger
    .tag(document, onProgress, encoded)
    .flatMap((tagged, sentence) => {
      const offset = document.sentences[sentence]?.first ?? 0;
      const names = tagged.flatMap(({ first, end, kind }) => {
        const name = { first: first + offset, end: end + offset, kind: taggedKinds[kind] ?? 'organization' };
        return splitTaggedName(document, withKindOfHonorific(document, name), table);
      });
      if (headlines[sentence] !== true) return names;
      return names.map((name) => trimInHeadline(document, name, table)).filter((name) => name !== null);
    })
    .filter(
      (name) =>
        !isGroup(name) &&
        !isImpossibleName(document, name) &&
        !isCoinage(document, name) &&
        !isInEvent(document, name),
    );
};
