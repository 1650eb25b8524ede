import type { TextSpan } from '../model/span.ts';
import { endsAtPeriod } from './sentence-end.ts';

const lineBreak = String.raw`[\n\r\u0085\u2028\u2029]`;
/** Stops that also occur inside words and sentences, and end one only before white space. */
const spacedStop = String.raw`[.!?…‼⁇⁈⁉․]`;
/** Stops of scripts that need no space after them. */
const unspacedStop = String.raw`(?!${spacedStop})\p{Sentence_Terminal}`;
/** Closing quotation marks and brackets, and footnote markers. */
const closer = String.raw`["'\p{Pf}\p{Pe}]|[ \u00a0\u202f]?\[(?:\p{N}{1,3}|[a-z ]{3,30} needed)\]|[¹²³⁰⁴-⁹]`;
/**
 * A line break, or a possible sentence end with closing punctuation. Some languages close with marks that open in others („Ja.“),
 * but not without a following space; a guillemet may follow a space.
 */
const candidate = new RegExp(
  String.raw`${lineBreak}|(?<sure>(?:${spacedStop}*${unspacedStop})+)(?<sureClosers>(?:${closer})*)|(?<stops>${spacedStop}+)(?<closers>(?:${closer}|\p{Pi})*(?:[ \u00a0\u202f][»›](?=\s|$))?)`,
  'gu',
);
const unspacedLetter = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u;
/** In Japanese, a particle after a closing bracket continues the sentence: 「行く。」と言った. */
const quoteParticle = /^(?:と|って|など|なんて)/u;
const beforeWord = /^[\s"'\p{Pi}\p{Pf}\p{Ps}¿¡–—•*-]*/u;
/** "iPhone" and "wikiHow" may start a sentence. */
const lowerWord = /^\p{Ll}(?!\p{Ll}*\p{Lu})/u;
const continuation = /^[,;:)\]}»”]/u;
/** “Stop!” Ana said: the attribution belongs to the sentence. */
const attribution =
  /^(?:\p{Lu}[\p{L}.'’-]*\s){1,3}(?:said|says|asked|asks|replied|replies|added|wrote|told|cried|shouted|whispered|answered|exclaimed|yelled|called|wondered)\b/u;
const exclaimedName = /(?:^|\P{L})(?:Yahoo|Jeopardy|Joomla)$/u;

/** Number of code units after a stop that are examined. */
const contextLength = 80;

function isEnd(text: string, start: number, match: RegExpExecArray, lang: string | null): boolean {
  const { sure, sureClosers, stops, closers = '' } = match.groups ?? {};
  const end = match.index + match[0].length;
  const following = text.slice(end, end + contextLength);
  if (/^\s*$/u.test(following.split('\n', 1)[0] ?? '')) return true;
  if (sure !== undefined) return sureClosers === '' || !quoteParticle.test(following);
  if (stops === undefined) return true;
  if (!/^\s/u.test(following)) return /[!?]$/.test(stops) && unspacedLetter.test(following);
  if (continuation.test(following.trimStart())) return false;
  const after = following.replace(beforeWord, '');
  if (lowerWord.test(after)) return false;
  const before = text.slice(start, match.index);
  if (stops === '.' && closers === '') return endsAtPeriod({ before, after, lang });
  if (/[!?]$/.test(stops)) {
    if (closers !== '') return !attribution.test(after);
    return !exclaimedName.test(before.slice(-contextLength));
  }
  return true;
}

/**
 * The sentences of a text in order, without surrounding white space; disjoint and complete. A line break ends a sentence;
 * abbreviations, initials, ordinals and decimals do not.
 * @param text offsets are UTF-16 code units of it
 * @param lang BCP 47 tag; null or an unknown tag is treated as English
 */
export function splitSentences(text: string, lang: string | null = null): TextSpan[] {
  const sentences: TextSpan[] = [];
  let start = 0;
  const add = (end: number): void => {
    const words = text.slice(start, end);
    const trimmed = words.trimStart();
    const from = end - trimmed.length;
    if (trimmed.trimEnd() !== '') sentences.push({ start: from, end: from + trimmed.trimEnd().length });
    start = end;
  };
  for (const match of text.matchAll(candidate))
    if (isEnd(text, start, match, lang)) add(match.index + match[0].length);
  add(text.length);
  return sentences;
}

const stopAtEnd = new RegExp(String.raw`[…\p{Sentence_Terminal}](?:${closer}|\p{Pi})*$`, 'u');

/** Whether a text ends with a sentence stop, optionally followed by closing quotation marks and brackets. */
export const endsWithStop = (text: string): boolean => stopAtEnd.test(text);
