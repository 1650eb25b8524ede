import type { TokenizedDocument } from '../../document/document.ts';
import type { FoundName } from '../name/name.ts';

const workNouns =
  /^(?:film|movie|documentary|novel|book|play|album|song|single|series|sitcom|drama|musical|opera|ballet|symphony|painting|poem|essay|memoir|autobiography|biography|thriller|comedy|anthology|mural|sculpture|anthem|hit|screenplay|podcast|videogame|bestseller|novella|trilogy|sequel|sonata|soundtrack)$/;
const openingMark = /^[“"‘']$/;
const closingMark = /^[”"’']$/;
const functionWord = /^(?:of|the|a|an|and|in|on|to|for|with|from|at|or|is|de|la|el|le|du|'s|,|-|:)$/;
const before =
  /^(?:in|of|with|on|called|titled|entitled|named|wrote|directed|sang|painted|published|released|staged|,)$/;
const apposition = /^(?:about|by|of|that|which|from|on|set|in|and|with|based|,|\.|;)$/;
const isCapital = (text: string | undefined): boolean => /^(?:\p{Lu}|\d)/u.test(text ?? '');

/**
 * End of the title that begins at `first`: capitalized words with lowercase function words between them; `first` when there is
 * none.
 */
const titleEnd = ({ tokens }: TokenizedDocument, first: number, limit: number): number => {
  let end = first;
  for (let i = first; i < Math.min(limit, first + 12); i += 1) {
    const token = tokens[i];
    if (isCapital(token?.text)) end = i + 1;
    else if (!functionWord.test(token?.folded ?? '') || i === first) break;
    else if (token?.text === ',') break;
  }
  return end;
};

/**
 * Titles of films, books, songs and other works: in quotation marks near a noun that denotes a work (“Parasite”, the film), or
 * right after such a noun (the novel Half of a Yellow Sun).
 */
export const findWorks = (document: TokenizedDocument): FoundName[] => {
  const { tokens, sentences } = document;
  const found: FoundName[] = [];
  const isNoun = (i: number): boolean => {
    const folded = tokens[i]?.folded ?? '';
    return workNouns.test(folded) || workNouns.test(folded.replace(/s$/, ''));
  };
  /** "a novel about", "her first film, …": the noun must be the head of its phrase, which excludes "a film director". */
  const isApposed = (i: number): boolean => {
    if (!/^(?:a|an|the|his|her|their|one)$/.test(tokens[i]?.folded ?? '')) return false;
    const noun = [1, 2, 3].find((k) => isNoun(i + k));
    return noun !== undefined && apposition.test(tokens[i + noun + 1]?.folded ?? '');
  };
  for (const { first, end } of sentences) {
    for (let i = first; i < end; i += 1) {
      if (openingMark.test(tokens[i]?.text ?? '') && tokens[i + 1]?.attached) {
        const last = titleEnd(document, i + 1, end);
        if (last === i + 1 || !closingMark.test(tokens[last]?.text ?? '')) continue;
        const nounBefore = [i - 1, i - 2, i - 3].some((k) => k >= first && isNoun(k));
        const nounAfter = [last + 1, last + 2, last + 3, last + 4].some((k) => k < end && isNoun(k));
        if (nounBefore || nounAfter) found.push({ first: i + 1, end: last, kind: 'work' });
        i = last;
      } else if (isCapital(tokens[i]?.text) && i > first && before.test(tokens[i - 1]?.folded ?? '')) {
        // "… in Half of a Yellow Sun, a novel about …": the noun follows in apposition.
        const last = titleEnd(document, i, end);
        if (last - i > 1 && tokens[last]?.text === ',' && isApposed(last + 1)) {
          found.push({ first: i, end: last, kind: 'work' });
          i = last;
        }
      } else if (workNouns.test(tokens[i]?.folded ?? '') && !isCapital(tokens[i]?.text)) {
        const last = titleEnd(document, i + 1, end);
        // A single capitalized word may be a person ("the film Eisenstein made"), so a title without quotation marks has at least
        // two.
        if (last - i > 3 && !/^(?:said|says|told)$/.test(tokens[last]?.folded ?? ''))
          found.push({ first: i + 1, end: last, kind: 'work' });
      }
    }
  }
  return found;
};
