import { months } from '../lexicon/words.ts';
import type { Reading } from '../document/document.ts';
import type { FoundName } from './name.ts';

const dash = /^(?:-|–|—|--)$/;
/** Maximum distance of the dash from the start of the paragraph, in tokens. */
const reach = 16;

const isShouted = (text: string | undefined): boolean =>
  /^\p{Lu}[\p{Lu}'’.]+$/u.test(text ?? '') && text?.endsWith('.') === false;

/**
 * Places of datelines: "AMMAN - A court", "SAO PAULO/BRASILIA, March 4 (Agency) —". Words in capitals at the start of a
 * paragraph, before a dash that is not attached to a word. Text in parentheses is the news agency.
 */
export const findDatelines = ({ tokens, sentences }: Reading): FoundName[] => {
  const found: FoundName[] = [];
  let paragraph = -1;
  for (const sentence of sentences) {
    if (sentence.paragraph === paragraph) continue;
    ({ paragraph } = sentence);
    const { first } = sentence;
    if (!isShouted(tokens[first]?.text)) continue;
    let stop = -1;
    let [brackets, others] = [0, 0];
    for (let i = first; i < first + reach && stop < 0; i += 1) {
      const token = tokens[i];
      if (!token) break;
      if (token.text === '(') brackets += 1;
      else if (token.text === ')') brackets -= 1;
      else if (
        dash.test(token.text) &&
        tokens[i + 1]?.glued === false &&
        !(token.glued && token.text === '-')
      )
        stop = i;
      else if (brackets === 0 && /^\p{Ll}/u.test(token.text)) others += 1;
    }
    if (stop < 0 || others > 0) continue;
    let open = -1;
    for (let i = first; i <= stop; i += 1) {
      const text = tokens[i]?.text;
      const goes = i < stop && isShouted(text) && !months.has(tokens[i]?.folded ?? '');
      if (goes && open < 0) open = i;
      const joint = open >= 0 && text === '-' && tokens[i]?.glued === true && isShouted(tokens[i + 1]?.text);
      if (!goes && !joint && open >= 0) {
        found.push({ first: open, end: i, kind: 'place' });
        open = -1;
      }
      if (text === '(') break;
    }
  }
  return found;
};
