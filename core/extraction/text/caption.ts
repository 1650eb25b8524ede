import { wordsOf } from './prose.ts';
import { endsWithStop } from '../../text/sentences.ts';

/** Beginnings of names and brands that carry a capital inside ("McDonald", "YouTube"). */
const camelPrefix =
  /^(Mc|Mac|De|Del|Di|Du|Da|La|Le|Van|Von|Fitz|O|D|L|You|Pay|Linked|Whats|Face|Play|Mac|Book|Power|Word|Git|Java|Type|Post|My|Sound|Snap|Tik|Black|Fed|Master|Micro|Open|Deep|Air|Git)$/;
/** Words that open a sentence often and end a caption never. */
const openers =
  /^(The|A|An|In|On|At|As|After|Before|When|While|It|He|She|They|His|Her|Its|This|That|These|Those|For|From|With|More|Two|Three|Many|Some|There|By|If|Since|Former|President|Prime|Police|Officials?|According)$/;
const credit =
  /\b(photo(graph)?|image|picture|illustration|credit|source|courtesy|getty|reuters|afp|epa|ap photo|shutterstock|unsplash|alamy|handout|file)\b/i;

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** How often a word stands by itself in a text. */
const timesAlone = (word: string, text: string): number =>
  (text.match(new RegExp(`(?<![\\p{L}\\p{N}])${escapeRegExp(word)}(?![\\p{L}\\p{N}])`, 'gu')) ?? []).length;

/** Words of the longest caption that is looked for. */
const maxCaptionLength = 14;

/**
 * Parts a picture's caption from the sentence it is glued to, as in "Xi JinpingChinese President Xi Jinping will visit
 * Russia.": saving a page as text loses the break between them. Both halves of the glued word must be words of the text
 * elsewhere (or the sentence must take the caption up again), so that "McDonald" and "PlayStation" stay whole.
 * @param text the whole text, for looking words up.
 */
export function splitGluedCaption(paragraph: string, text: string): { caption: string; rest: string } | null {
  const seam = /(?<=\p{Ll}|\d|\))(?=\p{Lu}\p{Ll}|\p{Lu}\s)/gu;
  for (const found of paragraph.slice(0, 160).matchAll(seam)) {
    const caption = paragraph.slice(0, found.index);
    const rest = paragraph.slice(found.index);
    const left = /[\p{L}\p{N}]+\)?$/u.exec(caption)?.[0] ?? '';
    const right = /^\p{L}+/u.exec(rest)?.[0] ?? '';
    if (wordsOf(caption).length > maxCaptionLength || /[.!?]["”’]?\s/.test(caption)) return null;
    if (!endsWithStop(rest) || wordsOf(rest).length < 6 || camelPrefix.test(left)) continue;
    if (left.endsWith(')')) {
      if (credit.test(caption)) return { caption, rest };
      continue;
    }
    if (timesAlone(left + right, text) > 1) continue;
    const takenUp =
      rest.slice(0, 120).includes(wordsOf(caption).slice(-2).join(' ')) && timesAlone(left, rest) > 0;
    const halves = timesAlone(left, text) > 0 && (timesAlone(right, text) > 0 || openers.test(right));
    if (takenUp || halves) return { caption, rest };
  }
  return null;
}

/** True for a line that says who took a picture, or opens as captions do: "Photo: Jane Doe", "(Image: Getty)". */
export function isCreditLine(line: string): boolean {
  const count = wordsOf(line).length;
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
 * True for a line between headline and article that names what a picture shows, or who took it.
 * @param body the article's text, in which the caption's name must come again.
 */
export function isCaptionLine(line: string, body: string): boolean {
  if (isCreditLine(line)) return true;
  const count = wordsOf(line).length;
  const named = /^\p{Lu}[\p{L}'’.-]*(\s+(\p{Lu}[\p{L}'’.-]*|of|the|de|von|van|bin))*$/u.test(line);
  return named && count >= 2 && count <= 5 && line !== line.toUpperCase() && body.includes(line);
}
