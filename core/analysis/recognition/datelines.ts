import { months } from '../lexicon/words.ts';
import type { TokenizedDocument } from '../document/document.ts';
import type { FoundName } from './name/name.ts';

const dash = /^(?:-|–|—|--)$/;
/** Maximum distance of the dash from the start of the paragraph, in tokens. */
const maxDashDistance = 16;

const isAllCaps = (text: string | undefined): boolean =>
  /^\p{Lu}[\p{Lu}'’.]+$/u.test(text ?? '') && text?.endsWith('.') === false;

/**
 * Places of datelines: "AMMAN - A court", "SAO PAULO/BRASILIA, March 4 (Agency) —". Words in capitals at the start of a
 * paragraph, before a dash that is not attached to a word. Text in parentheses is the news agency.
 */
export const findDatelines = ({ tokens, sentences }: TokenizedDocument): FoundName[] => {
  const found: FoundName[] = [];
  let paragraph = -1;
  for (const sentence of sentences) {
    if (sentence.paragraph === paragraph) continue;
    ({ paragraph } = sentence);
    const { first } = sentence;
    if (!isAllCaps(tokens[first]?.text)) continue;
    let dashAt = -1;
    let [brackets, lowercaseWords] = [0, 0];
    for (let i = first; i < first + maxDashDistance && dashAt < 0; i += 1) {
      const token = tokens[i];
      if (!token) break;
      if (token.text === '(') brackets += 1;
      else if (token.text === ')') brackets -= 1;
      else if (
        dash.test(token.text) &&
        tokens[i + 1]?.attached === false &&
        !(token.attached && token.text === '-')
      )
        dashAt = i;
      else if (brackets === 0 && /^\p{Ll}/u.test(token.text)) lowercaseWords += 1;
    }
    if (dashAt < 0 || lowercaseWords > 0) continue;
    let open = -1;
    for (let i = first; i <= dashAt; i += 1) {
      const text = tokens[i]?.text;
      const isPlaceWord = i < dashAt && isAllCaps(text) && !months.has(tokens[i]?.folded ?? '');
      if (isPlaceWord && open < 0) open = i;
      const isHyphen =
        open >= 0 && text === '-' && tokens[i]?.attached === true && isAllCaps(tokens[i + 1]?.text);
      if (!isPlaceWord && !isHyphen && open >= 0) {
        found.push({ first: open, end: i, kind: 'place' });
        open = -1;
      }
      if (text === '(') break;
    }
  }
  return found;
};
