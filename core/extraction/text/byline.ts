import { collapseSpace } from '../characters.ts';
import { dateToIso } from '../dates.ts';
import { wordsOf } from './prose.ts';
import { endsWithStop } from '../../text/sentences.ts';

const agencies =
  /^(AFP|AP|Reuters|Associated Press|The Associated Press|Agence France-Presse|DPA|PTI|ANI|IANS|Xinhua|Bloomberg|UPI|PA Media|Press Association|Agency Reporter|Staff( Reporter| Writer)?|Our Reporter)$/;
const name =
  /^[\p{Lu}][\p{L}'’.-]*(\s+(?:[\p{Lu}][\p{L}'’.-]*|de|da|di|van|von|der|den|bin|al|el|la|le|and|&|,))*$/u;

/** The names in a byline ("By Jane Doe and John Roe | Reuters"), or null when the line is not a byline. */
export function bylineOf(line: string): string | null {
  if (agencies.test(line)) return line;
  const found = /^(?:(?:written|posted|reported|words|story|text|published|edited)\s+)?by:?\s+(.+)$/i.exec(
    line,
  );
  const author = found ?? /^authors?:\s*(.+)$/i.exec(line);
  if (!author || endsWithStop(line.replace(/\b(Jr|Sr)\.$/, '$1'))) return null;
  const [names = ''] = (author[1] ?? '').split(
    /\s*[|•·–—]\s*|\s+-\s+|\s+(?:on|in|at|for)\s+|,\s+(?=\p{Lu}?\p{Ll}+\s+(?:[Cc]orrespondent|[Ee]ditor|[Rr]eporter|[Ww]riter))|\s*\d/u,
  );
  const plain = collapseSpace(
    names.replace(/,\s*[\p{L} ]*\b(correspondent|editor|reporter|writer)\b.*$/iu, ''),
  );
  // After "BY" in capitals, the names are in capitals as well.
  return plain !== '' && wordsOf(plain).length <= 10 && name.test(plain.replace(/,/g, ' ,')) ? plain : null;
}

const dateWords =
  /^(?:published|posted|updated|last|modified|created|first published|date|on|at|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|am|pm|a\.m|p\.m|gmt|utc|bst|est|edt|et|pst|pdt|cet|wat|ist|st|nd|rd|th|of|hours?|hrs?|minutes?|mins?|days?|weeks?|ago|the|z|t)$/i;
const monthWord = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*$/i;

/** Whether a line consists of a publication date: "Monday, 4 May 2015 | 10:30 am". */
export function isDateLine(line: string): boolean {
  const letters = line.match(/[\p{L}.]*\p{L}/gu) ?? [];
  if (!/\d/.test(line) || letters.length > 14) return false;
  if (!letters.every((word) => dateWords.test(word) || monthWord.test(word))) return false;
  return (
    dateToIso(line) !== null || /\bago\b/i.test(line) || /^(published|posted|(last )?updated)\b/i.test(line)
  );
}
