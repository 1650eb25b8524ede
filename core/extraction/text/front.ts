import { dateToIso } from '../dates/parse-date.ts';
import { bylineOf, isDateLine } from './byline.ts';
import { isCaptionLine } from './caption.ts';
import { readHeaders } from './headers.ts';
import type { PageEdges } from './page-edges.ts';
import { isProse, isTitleLike, splitWords } from './prose.ts';
import { isSiteNameLike } from './site-name.ts';
import { findHeadline, isPlainTitle, sharedWords, splitWindowTitle } from './title.ts';
import type { Unit } from './units.ts';

/** The metadata before the first paragraph of an article, and the lines it was taken from. */
export interface Front {
  readonly title: string | null;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly publishedAt: string | null;
  readonly url: string | null;
  /** Lines whose content is in the fields above, or that are menu entries above the headline. */
  readonly used: ReadonlySet<number>;
  /** Caption lines. */
  readonly captions: ReadonlySet<number>;
}

type Draft = { -readonly [K in keyof Omit<Front, 'used' | 'captions'>]: Front[K] } & {
  used: Set<number>;
  captions: Set<number>;
};

/** Maximum length in words of a menu entry that may be dropped above a headline. */
const maxEntryLength = 4;
/** Number of paragraphs that a headline is compared with. */
const openingLines = 4;

/** Maximum number of paragraphs of a standfirst. */
const maxStandfirstLength = 2;
/** Headers may follow a line or two that name a collection. */
const latestHeaders = 2;

const stands = (units: readonly Unit[], index: number): boolean =>
  units[index - 1]?.group !== units[index]?.group && units[index + 1]?.group !== units[index]?.group;

/**
 * "Bola Adeyemi, Abuja" after a date, or "BBC News, Nairobi" after a byline: without "by", only adjacent lines identify an
 * author.
 */
const isAuthorLine = (line: string, before: string, after: string): boolean =>
  /^\p{Lu}[\p{L}'’.-]+(\s\p{Lu}[\p{L}'’.-]*){1,3}(,\s\p{Lu}[\p{L} ]{2,30})?$/u.test(line) &&
  (isDateLine(before) || isDateLine(after) || bylineOf(before) !== null);

/** "On May 30, 2018 in News by Jane Doe": a line with a date and an author. */
function readDateAndAuthor(line: string, front: Draft): boolean {
  const author = /\s(by\s+\p{Lu}\S*(?:\s\p{Lu}\S*){0,3})$/u.exec(line)?.[1];
  if (!author || dateToIso(line) === null || splitWords(line).length > 20) return false;
  front.byline ??= bylineOf(author);
  return true;
}

/** Reads bylines, dates, URLs and captions in the lines from `from` to the first paragraph. */
function readDetails(
  units: readonly Unit[],
  indexes: readonly number[],
  bodyText: string,
  front: Draft,
): void {
  for (const index of indexes) {
    const line = units[index]?.text ?? '';
    const byline = bylineOf(line);
    if (byline !== null && front.byline === null) front.byline = byline;
    else if (isDateLine(line)) front.publishedAt ??= dateToIso(line);
    else if (readDateAndAuthor(line, front)) front.publishedAt ??= dateToIso(line);
    else if (/^https?:\/\/\S+$/.test(line) && front.url === null) front.url = line;
    else if (isCaptionLine(line, bodyText)) {
      front.captions.add(index);
      continue;
    } else if (isAuthorLine(line, units[index - 1]?.text ?? '', units[index + 1]?.text ?? '')) {
      front.byline ??= line.split(',', 1)[0] ?? line;
    } else continue;
    if (byline !== null) front.publishedAt ??= dateToIso(line);
    front.used.add(index);
  }
}

/** Lines between the first few paragraphs, as a standfirst may precede the byline and the date. */
function linesBelowStandfirst(units: readonly Unit[], edges: PageEdges): number[] {
  const found: number[] = [];
  let paragraphs = 0;
  for (let index = edges.bodyStart; index < units.length && paragraphs <= maxStandfirstLength; index += 1) {
    if (isProse(units[index]?.text ?? '')) paragraphs += 1;
    else if (!edges.left[index]) found.push(index);
  }
  return found;
}

function readPageFront(units: readonly Unit[], edges: PageEdges, front: Draft): void {
  const head = units.flatMap((_, index) => (index < edges.bodyStart && !edges.left[index] ? [index] : []));
  const body = units.slice(edges.bodyStart).map((unit) => unit.text);
  const lines = head.map((index) => {
    const text = units[index]?.text ?? '';
    return { text: splitWindowTitle(text)?.title ?? text, alone: stands(units, index) };
  });
  const chosen = findHeadline(lines, body.slice(0, openingLines).join('\n'));
  const titleAt = chosen === null ? null : (head[chosen] ?? null);
  if (titleAt !== null && chosen !== null) {
    front.title = lines[chosen]?.text ?? null;
    front.used.add(titleAt);
  }
  for (const index of head) {
    const line = units[index]?.text ?? '';
    const window = splitWindowTitle(line);
    if (window && (index === titleAt || window.title === front.title)) {
      front.siteName ??= window.site;
      front.used.add(index);
    } else if (line === front.title) front.used.add(index);
  }
  // The site name is the first line of the page, or, without a headline, the line above a menu or a share bar.
  const first = head[0];
  const firstLine = first === undefined ? '' : (units[first]?.text ?? '');
  const above =
    titleAt !== null ? first !== undefined && first < titleAt : first !== undefined && edges.left[first + 1];
  if (first !== undefined && above && isSiteNameLike(firstLine)) {
    front.siteName ??= firstLine;
    front.used.add(first);
  }
  const details = head.filter((index) => !front.used.has(index));
  readDetails(units, [...details, ...linesBelowStandfirst(units, edges)], body.join('\n'), front);
  if (titleAt === null) return;
  for (const index of details) {
    const line = units[index]?.text ?? '';
    if (index < titleAt && splitWords(line).length <= maxEntryLength && isTitleLike(line, maxEntryLength))
      front.used.add(index);
  }
}

/** Whether the second line, rather than the short one above it, is the topic of the text. */
const isBetterTitle = (first: string, second: string, below: string): boolean =>
  splitWords(first).length <= 3 &&
  splitWords(second).length >= 4 &&
  isProse(below) &&
  isPlainTitle(second, true, below) &&
  sharedWords(first, below) === 0 &&
  sharedWords(second, below) >= 2;

function readPlainFront(units: readonly Unit[], front: Draft): void {
  const [first, second] = units;
  if (!first || !second || first.quoted > 0) return;
  if (front.title === null) {
    const alone = second.group !== first.group || bylineOf(second.text) !== null || isDateLine(second.text);
    if (front.used.size > 0 || !isPlainTitle(first.text, alone, second.text)) return;
    const below = units[2]?.text ?? '';
    if (alone && isBetterTitle(first.text, second.text, below)) {
      // The name of a section or newspaper above the headline; it remains in the text unless it is the site name.
      front.title = second.text;
      front.used.add(1);
      if (isSiteNameLike(first.text)) {
        front.siteName ??= first.text;
        front.used.add(0);
      }
    } else {
      front.title = first.text;
      front.used.add(0);
    }
  }
  let index = [...front.used].reduce((last, used) => Math.max(last, used), -1) + 1;
  while (index < units.length - 1) {
    const line = units[index]?.text ?? '';
    if (bylineOf(line) === null && !isDateLine(line)) break;
    readDetails(units, [index], '', front);
    if (!front.used.has(index)) break;
    index += 1;
  }
}

/** Reads title, site, author and date from the lines before the first paragraph. */
export function readFront(units: readonly Unit[], edges: PageEdges): Front {
  const front: Draft = {
    title: null,
    byline: null,
    siteName: null,
    publishedAt: null,
    url: null,
    used: new Set(),
    captions: new Set(),
  };
  const texts = units.slice(0, 40).map((unit) => unit.text);
  const starts = Array.from({ length: latestHeaders + 1 }, (_, index) => index);
  const from = starts.find((index) => readHeaders(texts.slice(index)) !== null);
  const headers = from === undefined ? null : readHeaders(texts.slice(from));
  if (headers && from !== undefined && from + headers.lines < units.length) {
    const { lines, ...fields } = headers;
    Object.assign(front, fields);
    for (let index = from; index < from + lines; index += 1) front.used.add(index);
  } else if (edges.isPage) readPageFront(units, edges, front);
  if (!edges.isPage) readPlainFront(units, front);
  return front;
}
