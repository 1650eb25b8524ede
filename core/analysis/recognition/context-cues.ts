import type { NameTable } from '../lexicon/names.ts';
import { nameClasses } from '../lexicon/names.ts';
import { organizationTails } from '../lexicon/words.ts';
import type { TokenizedDocument } from '../document/document.ts';
import { evidenceOf, isOrganizationApposition } from './evidence.ts';
import type { FoundName } from './name/name.ts';

/** At the start of a sentence, where every word is capitalized, only an apposition counts. */
const hasOrganizationCue = (
  document: TokenizedDocument,
  name: FoundName,
  end: number,
  table: NameTable,
): boolean => {
  const head = document.tokens[name.end - 1]?.folded ?? '';
  if (name.end - name.first > 2 && organizationTails.has(head)) return true;
  if (isOrganizationApposition(document, name.end, end)) return true;
  const startsSentence = name.first === document.sentences[document.sentenceOf[name.first] ?? 0]?.first;
  const evidence = startsSentence ? null : evidenceOf(document, { ...name, kind: 'work' }, table);
  return evidence?.kind === 'organization' && evidence.weight >= 2;
};

/**
 * Organizations recognized by context among unclaimed capitalized words (`isFree`): "Siemens, the German engineering company,", and
 * three or four words that end with an organization noun. One to four words; a single common word does not count.
 */
export const findOrganizationsByContext = (
  document: TokenizedDocument,
  table: NameTable,
  isFree: (first: number, end: number) => boolean,
): FoundName[] => {
  const { tokens, sentences } = document;
  const found: FoundName[] = [];
  for (const { first, end } of sentences) {
    const isName = (i: number): boolean =>
      i < end && /^\p{Lu}\p{L}*\p{Ll}/u.test(tokens[i]?.text ?? '') && isFree(i, i + 1);
    for (let i = first; i < end; i += 1) {
      if (!isName(i)) continue;
      let stop = i + 1;
      while (isName(stop)) stop += 1;
      const classes = table.classesOf(tokens[i]?.folded ?? '');
      const isOrganization = (classes & (nameClasses.organization | nameClasses.company)) !== 0;
      const isCommonWord =
        stop - i === 1 && !isOrganization && (classes & (nameClasses.common | nameClasses.frequent)) !== 0;
      const name = { first: i, end: stop, kind: 'organization' } as const;
      if (stop - i < 5 && !isCommonWord && hasOrganizationCue(document, name, end, table)) found.push(name);
      i = stop;
    }
  }
  return found;
};
