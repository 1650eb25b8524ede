import type { NameTable } from '../lexicon/names.ts';
import { nameClasses } from '../lexicon/names.ts';
import type { TokenizedDocument } from '../document/document.ts';
import type { FoundName } from './name/name.ts';

const isCapital = (text: string | undefined): boolean => /^\p{Lu}/u.test(text ?? '');

/** Capitalized nouns that end the name of an organization. */
const finalNouns =
  /^(?:police|railways?|rail|corporation|company|ltd|inc|plc|party|union|court|council|university|ministry|commission|authority|board|agency|bank|association|federation|confederation|institute|army|navy|parliament|assembly|committee|department|tribunal|secretariat|league|alliance|coalition|movement|foundation|network|society|group|holdings|airlines|airways|cooperative|congress|directorate|bureau|chamber|news|herald|tribune|gazette|tv|radio)$/;

/** Organization nouns that take "of" or "for": "Union of Chambers", "Center for Child Health". */
const headNouns =
  /^(?:ministry|department|union|cent(?:er|re)|council|institute|association|federation|chamber|bureau|office|agency|committee|commission|foundation|society|network|alliance|coalition|movement|organi[sz]ation|authority|university|school|college|bank|confederation|league|academy|board|directorate|secretariat|fund|forum|congress|court|observatory|museum|campaign|initiative|front|conference|community|group|programme|program|partnership|taskforce|faculty|laboratory|trust|corps|syndicate|guild)$/;

/**
 * Merges organization names that the tagger split: "Chitwan District" + "Police", "National Center" + "for Maternal and Child
 * Health", "Kurdistan Workers" + "' Party". Names inside the merged span are dropped.
 */
export const expandOrganizationSpans = (
  { tokens, sentences, sentenceOf }: TokenizedDocument,
  names: readonly FoundName[],
  table: NameTable,
): FoundName[] => {
  const starts = new Map(names.map((name) => [name.first, name]));
  const expanded: FoundName[] = [];
  let coveredEnd = 0;
  const isCommon = (i: number): boolean =>
    (table.classesOf(tokens[i]?.folded ?? '') & (nameClasses.common | nameClasses.frequent)) !== 0 ||
    (table.classesOf((tokens[i]?.folded ?? '').replace(/s$/, '')) & nameClasses.common) !== 0;
  for (const name of names) {
    if (name.first < coveredEnd) continue;
    let { end, kind } = name;
    const limit = sentences[sentenceOf[name.first] ?? 0]?.end ?? 0;
    /** End of the run of capitalized words from `from`. Stops at the name of a person or place unless `intoNames` is set. */
    const capitalizedRunEnd = (from: number, intoNames: boolean): number => {
      let i = from;
      while (i < limit && isCapital(tokens[i]?.text)) {
        const other = starts.get(i);
        if (other && i > from && !intoNames) break;
        i += 1;
      }
      return i;
    };
    // "Chitwan District" + "Police", but not "Kasujja Police" after a person.
    if (kind !== 'organization' || /^['’]$/.test(tokens[end]?.text ?? '')) {
      const isPossessive =
        /^['’]$/.test(tokens[end]?.text ?? '') && tokens[end - 1]?.folded.endsWith('s') === true;
      const tail = isPossessive ? end + 1 : end;
      const word = tokens[tail];
      if (
        word &&
        tail < limit &&
        isCapital(word.text) &&
        finalNouns.test(word.folded) &&
        !isCapital(tokens[tail + 1]?.text) &&
        !starts.has(tail)
      ) {
        end = tail + 1;
        kind = 'organization';
      }
    }
    if (kind !== 'organization' && end - name.first > 1 && finalNouns.test(tokens[end - 1]?.folded ?? ''))
      kind = 'organization';
    if (
      kind !== 'person' &&
      headNouns.test(tokens[end - 1]?.folded ?? '') &&
      /^(?:of|for)$/.test(tokens[end]?.folded ?? '')
    ) {
      let from = end + 1;
      if (tokens[from]?.folded === 'the') from += 1;
      const other = starts.get(from);
      const to = other ? Math.max(other.end, capitalizedRunEnd(from, true)) : capitalizedRunEnd(from, false);
      if (to > from && (other === undefined || other.kind !== 'person')) {
        end = to;
        kind = 'organization';
        // "… and Child Health": both conjuncts must be common words.
        const common = isCommon(to - 1) || isCommon(from);
        let next = to;
        if (tokens[next]?.text === ',' && isCapital(tokens[next + 1]?.text)) {
          const more = capitalizedRunEnd(next + 1, true);
          if (
            tokens[more]?.folded === 'and' ||
            (tokens[more]?.text === ',' && tokens[more + 1]?.folded === 'and')
          )
            next = more;
        }
        if (tokens[next]?.text === ',') next += 1;
        if (common && /^(?:and|&)$/.test(tokens[next]?.folded ?? '') && (next === to || next > to + 1)) {
          const last = capitalizedRunEnd(next + 1, true);
          const conjuncts = Array.from({ length: last - next - 1 }, (_, k) => next + 1 + k);
          if (
            last > next + 1 &&
            conjuncts.every(isCommon) &&
            !finalNouns.test(tokens[last - 1]?.folded ?? '')
          )
            end = last;
        }
        if (tokens[end]?.folded === 'of' && starts.get(end + 1)?.kind === 'place' && end > from + 1)
          end = starts.get(end + 1)?.end ?? end;
      }
    }
    expanded.push({ ...name, end, kind });
    coveredEnd = end;
  }
  return expanded;
};
