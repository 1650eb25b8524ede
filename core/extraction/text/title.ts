import { collapseSpace } from '../characters.ts';
import { bylineOf, isDateLine } from './byline.ts';
import { isLongLine, isTitleLike, splitWords } from './prose.ts';
import { endsWithStop } from '../../text/sentences.ts';

/** Maximum length of a headline in words; a longer line is a paragraph. */
const maxTitleLength = 26;
/** Longer headlines are rarer than standfirsts of that length. */
const longHeadline = 16;
const greeting =
  /^(hi|hello|hey|dear|good (morning|afternoon|evening|day)|greetings|hallo|bonjour|hola|ciao)\b.{0,40}$/i;

/** Content words, for comparing the topics of a headline and the article. */
const weighty = (text: string): Set<string> =>
  new Set(
    splitWords(text.toLowerCase())
      .map((word) => word.replace(/['’]s$/, ''))
      .filter((word) => word.length >= 4 || /\d/.test(word)),
  );

/** Number of content words that two texts share. */
export function sharedWords(a: string, b: string): number {
  const other = weighty(b);
  return [...weighty(a)].filter((word) => other.has(word)).length;
}

/** A line before the first paragraph of an article. */
export interface HeadLine {
  readonly text: string;
  /** Whether empty lines are on both sides. */
  readonly alone: boolean;
}

/** A window title "Headline | Site" in two parts; null when the line has another form. */
export function splitWindowTitle(line: string): { title: string; site: string } | null {
  if (isLongLine(line)) return null;
  const found = /^(.{12,}?\S)\s+(?:[|·•»]|[–—-])\s+([^|·•»–—]{2,40})$/u.exec(line);
  const title = found?.[1];
  const site = found?.[2]?.split(' - ', 1)[0]?.trimEnd();
  if (!title || !site || splitWords(title).length < 3 || splitWords(site).length > 5) return null;
  return /^[\p{Lu}\p{N}]/u.test(site) || /\.\p{Ll}{2,}$/u.test(site) ? { title, site } : null;
}

function scoreOf(lines: readonly HeadLine[], index: number, body: ReadonlySet<string>): number {
  const line = lines[index];
  if (!line || !isTitleLike(line.text, maxTitleLength) || greeting.test(line.text)) return -Infinity;
  if (bylineOf(line.text) || isDateLine(line.text) || /^https?:\S+$/.test(line.text)) return -Infinity;
  const count = splitWords(line.text).length;
  const next = lines.slice(index + 1, index + 3);
  const own = [...weighty(line.text)];
  const shared = own.filter((word) => body.has(word)).length;
  return (
    (count >= 4 ? 3 : count - 3) +
    Math.min(shared, 3) * 0.5 +
    (shared / Math.max(3, own.length)) * 3 +
    (count > longHeadline ? -1 : 0) +
    (next.some(({ text }) => bylineOf(text) !== null || isDateLine(text)) ? 2 : 0) +
    (line.alone ? 1 : 0) +
    (endsWithStop(line.text) && !/[?!]["”’)]*$/.test(line.text) ? -2 : 0) -
    (lines.length - 1 - index) * 0.05
  );
}

/** Minimum score; below it, a line of a saved page is more likely a menu entry or the site name. */
const enough = 2;

/**
 * The headline among the lines before the first paragraph of a saved page, without page chrome; null when there is none. The line
 * that shares the most words with the article wins; of equals, the first.
 * @param opening the first paragraphs of the article
 */
export function findHeadline(lines: readonly HeadLine[], opening: string): number | null {
  const body = weighty(opening);
  let best: { index: number; score: number } | null = null;
  lines.forEach((_, index) => {
    const score = scoreOf(lines, index, body);
    // A later line must score clearly higher, as a subheading repeats the words of the headline.
    if (score >= enough && (!best || score > best.score + (index > best.index ? 0.5 : 0)))
      best = { index, score };
  });
  return (best as { index: number } | null)?.index ?? null;
}

/**
 * Whether the first line of a text other than a saved page is its title: isolated, short, and not ending like a statement;
 * questions and exclamations are allowed.
 */
export function isPlainTitle(line: string, alone: boolean, next: string): boolean {
  if (greeting.test(line) || isDateLine(line) || bylineOf(line) !== null) return false;
  if (!isTitleLike(line, 20) || /^["“‘'].*[.!?]["”’']$/.test(line)) return false;
  if (alone) return true;
  // Without an empty line between title and text, the text must be a paragraph.
  return next.length >= 100 && line.length <= 80 && next.length >= 2 * line.length && !endsWithStop(line);
}

/** The title of a text without one: its first words. */
export const titleFromText = (text: string): string => {
  const line = collapseSpace(text);
  const sentence = /^.{8,78}?[.!?。！？](?=["”’)]*(\s|$))/u.exec(line)?.[0];
  return sentence ?? line;
};
