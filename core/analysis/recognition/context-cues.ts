import type { NameTable } from '../lexicon/names.ts';
import { nameClasses } from '../lexicon/names.ts';
import { organizationTails } from '../lexicon/words.ts';
import type { Reading } from '../document/document.ts';
import { evidenceOf, introducesOrganization } from './evidence.ts';
import type { FoundName } from './name.ts';

/** At the start of a sentence, where every word is capitalized, only an apposition counts. */
const hasOrganizationCue = (reading: Reading, name: FoundName, end: number, table: NameTable): boolean => {
  const head = reading.tokens[name.end - 1]?.folded ?? '';
  if (name.end - name.first > 2 && organizationTails.has(head)) return true;
  if (introducesOrganization(reading, name.end, end)) return true;
  const opens = name.first === reading.sentences[reading.sentenceOf[name.first] ?? 0]?.first;
  const says = opens ? null : evidenceOf(reading, { ...name, kind: 'work' }, table);
  return says?.kind === 'organization' && says.weight >= 2;
};

/**
 * Organizations recognized by context among unclaimed capitalized words (`free`): "Siemens, the German engineering company,", and
 * three or four words that end with an organization noun. One to four words; a single common word does not count.
 */
export const findByContext = (
  reading: Reading,
  table: NameTable,
  free: (first: number, end: number) => boolean,
): FoundName[] => {
  const { tokens, sentences } = reading;
  const found: FoundName[] = [];
  for (const { first, end } of sentences) {
    const isName = (i: number): boolean =>
      i < end && /^\p{Lu}\p{L}*\p{Ll}/u.test(tokens[i]?.text ?? '') && free(i, i + 1);
    for (let i = first; i < end; i += 1) {
      if (!isName(i)) continue;
      let stop = i + 1;
      while (isName(stop)) stop += 1;
      const classes = table.classesOf(tokens[i]?.folded ?? '');
      const isBody = (classes & (nameClasses.organization | nameClasses.company)) !== 0;
      const isWord =
        stop - i === 1 && !isBody && (classes & (nameClasses.common | nameClasses.frequent)) !== 0;
      const name = { first: i, end: stop, kind: 'organization' } as const;
      if (stop - i < 5 && !isWord && hasOrganizationCue(reading, name, end, table)) found.push(name);
      i = stop;
    }
  }
  return found;
};
