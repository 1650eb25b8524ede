import { startOfEnding } from '../../text/trim.ts';
import { isLongLine, splitWords } from './prose.ts';
import { endsWithStop } from '../../text/sentences.ts';

/** Prefixes of names and brands with an inner capital ("McDonald", "YouTube"). */
const camelPrefix =
  /^(Mc|Mac|De|Del|Di|Du|Da|La|Le|Van|Von|Fitz|O|D|L|You|Pay|Linked|Whats|Face|Play|Mac|Book|Power|Word|Git|Java|Type|Post|My|Sound|Snap|Tik|Black|Fed|Master|Micro|Open|Deep|Air|Git)$/;
/** Words that often start a sentence and never end a caption. */
const openers =
  /^(The|A|An|In|On|At|As|After|Before|When|While|It|He|She|They|His|Her|Its|This|That|These|Those|For|From|With|More|Two|Three|Many|Some|There|By|If|Since|Former|President|Prime|Police|Officials?|According)$/;
const credit =
  /\b(photo(graph)?|image|picture|illustration|credit|source|courtesy|getty|reuters|afp|epa|ap photo|shutterstock|unsplash|alamy|handout|file)\b/i;

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Number of occurrences of a word in a text. */
const timesAlone = (word: string, text: string): number =>
  (text.match(new RegExp(`(?<![\\p{L}\\p{N}])${escapeRegExp(word)}(?![\\p{L}\\p{N}])`, 'gu')) ?? []).length;

/** Maximum length of a caption in words. */
const maxCaptionLength = 14;

/**
 * Splits a caption from the sentence it is joined to, as in "Xi JinpingChinese President Xi Jinping will visit Russia.", because
 * saving a page as text loses the break. Both halves of the joined word must occur elsewhere in the text (or the sentence must
 * repeat the caption), so that "McDonald" and "PlayStation" are not split.
 * @param text the whole text, for looking up words
 */
export function splitGluedCaption(paragraph: string, text: string): { caption: string; rest: string } | null {
  const seam = /(?<=\p{Ll}|\d|\))(?=\p{Lu}\p{Ll}|\p{Lu}\s)/gu;
  for (const found of paragraph.slice(0, 160).matchAll(seam)) {
    const caption = paragraph.slice(0, found.index);
    const rest = paragraph.slice(found.index);
    const left = caption.slice(startOfEnding(caption.replace(/\)$/, ''), /[\p{L}\p{N}]/u));
    const right = /^\p{L}+/u.exec(rest)?.[0] ?? '';
    if (splitWords(caption).length > maxCaptionLength || /[.!?]["”’]?\s/.test(caption)) return null;
    if (!endsWithStop(rest) || splitWords(rest).length < 6 || camelPrefix.test(left)) continue;
    if (left.endsWith(')')) {
      if (credit.test(caption)) return { caption, rest };
      continue;
    }
    if (timesAlone(left + right, text) > 1) continue;
    const takenUp =
      rest.slice(0, 120).includes(splitWords(caption).slice(-2).join(' ')) && timesAlone(left, rest) > 0;
    const halves = timesAlone(left, text) > 0 && (timesAlone(right, text) > 0 || openers.test(right));
    if (takenUp || halves) return { caption, rest };
  }
  return null;
}

/** Whether a line is a photo credit or starts like a caption: "Photo: Jane Doe", "(Image: Getty)". */
export function isCreditLine(line: string): boolean {
  if (isLongLine(line)) return false;
  const count = splitWords(line).length;
  if (count > 40) return false;
  if (
    /^\(?(photo|image|picture|image caption|photo caption|caption|credit|photo credit|image credit|file photo)\s*[:/]/i.test(
      line,
    )
  )
    return true;
  if (/^(image|media|photo|picture) (caption|copyright|source|credit)\b/i.test(line)) return true;
  // "Supporters celebrate in Eldoret [Jane Doe/AFP]", "The plague doctor (Image: GETTY)"
  if (/[[(][^\])]*(\/|\b)(AFP|AP|EPA|Reuters|Getty|AP Photo)\b[^\])]*[\])]\.?$/i.test(line)) return true;
  if (/[[(](photo|image|picture|credit|photo by|image credit)\b\s*[:/]?[^\])]{2,80}[\])]\.?$/i.test(line))
    return true;
  return (
    count <= 12 &&
    credit.test(line) &&
    /[:/©|]|\bby\b|^(getty|reuters|afp|epa|ap)\b/i.test(line) &&
    !endsWithStop(line)
  );
}

/**
 * Whether a line between headline and article is a caption or photo credit.
 * @param body text of the article, in which the name in the caption must recur
 */
export function isCaptionLine(line: string, body: string): boolean {
  if (isCreditLine(line)) return true;
  if (isLongLine(line)) return false;
  const count = splitWords(line).length;
  const named = /^\p{Lu}[\p{L}'’.-]*(\s+(\p{Lu}[\p{L}'’.-]*|of|the|de|von|van|bin))*$/u.test(line);
  return named && count >= 2 && count <= 5 && line !== line.toUpperCase() && body.includes(line);
}
