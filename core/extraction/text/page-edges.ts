import { boilerplateOf, isMenuEntry, isPageBoilerplate, type Boilerplate } from './chrome.ts';
import { isProse, isTitleLike, splitWords } from './prose.ts';
import type { Unit } from './units.ts';
import { endsWithStop } from '../../text/sentences.ts';

/** Classification of the lines of a text as page chrome or article. */
export interface PageEdges {
  /** Whether some lines identify the text as a saved web page. */
  readonly isPage: boolean;
  /** Index of the first line of running text; the number of lines when there is none. */
  readonly bodyStart: number;
  /** For each line, whether it is page chrome and not part of the article. */
  readonly left: readonly boolean[];
}

/** Kinds of chrome after which the article has ended: other articles, comments and legal text follow. */
const closers: ReadonlySet<Boilerplate> = new Set(['comments', 'related', 'smallPrint']);

/** Lines allowed between two paragraphs of an article: a heading, a caption, a teaser. */
const widestGap = 6;
/** The article is the first passage with at least this share of the words of the longest one. */
const longEnough = 0.4;

/**
 * Index of the article's first line of running text. A cookie notice or teaser above it is running text too, but a short passage
 * separated from the article by menus.
 */
function findBodyStart(units: readonly Unit[], prose: readonly boolean[]): number {
  const passages: { start: number; end: number; words: number }[] = [];
  prose.forEach((is, index) => {
    if (!is) return;
    const words = splitWords(units[index]?.text ?? '').length;
    const last = passages.at(-1);
    if (last && index - last.end <= widestGap) {
      last.end = index;
      last.words += words;
    } else passages.push({ start: index, end: index, words });
  });
  const longest = passages.reduce((most, passage) => Math.max(most, passage.words), 0);
  return passages.find((passage) => passage.words >= longest * longEnough)?.start ?? units.length;
}

/** Whether a line is chrome that may occur between two paragraphs of an article and is never part of it. */
function isInterruption(kind: Boilerplate, text: string): boolean {
  if (kind === 'label' || kind === 'share') return true;
  if (kind === 'prompt') return !endsWithStop(text);
  return kind === 'related' && /\p{L}\s*[:|]\s*\S/u.test(text);
}

/** Index of the last line of running text. */
function findLastProse(
  units: readonly Unit[],
  chrome: readonly (Boilerplate | null)[],
  bodyStart: number,
): number {
  let last = units.length - 1;
  const reads = (text: string): boolean =>
    isProse(text) || (endsWithStop(text) && splitWords(text).length >= 4);
  while (last > bodyStart && (chrome[last] !== null || !reads(units[last]?.text ?? ''))) last -= 1;
  return last;
}

/** Classifies each line by itself and then by the adjacent lines, as menu entries are consecutive. */
function findFurniture(units: readonly Unit[]): { chrome: (Boilerplate | null)[]; isPage: boolean } {
  const alone = units.map((unit) =>
    unit.text.length > 300 || unit.quoted > 0 ? null : boilerplateOf(unit.text),
  );
  const entries = units.map((unit, index) => alone[index] === 'menu' || isMenuEntry(unit.text));
  const chrome = alone.map((kind, index) =>
    kind === null && entries[index] && (entries[index - 1] || entries[index + 1]) ? 'menu' : kind,
  );
  const proofs = units.filter((unit, index) => alone[index] !== null && isPageBoilerplate(unit.text)).length;
  const sure = alone.filter((kind) => kind !== null).length;
  const all = chrome.filter((kind) => kind !== null).length;
  return { chrome, isPage: proofs > 0 || sure >= 4 || (sure >= 1 && all >= 5) };
}

/**
 * Index after the titles that follow a label ("Related posts") inside an article; `label + 1` when there are none. A separate
 * last line is the heading of the next passage.
 */
function endOfTeasers(
  units: readonly Unit[],
  chrome: readonly (Boilerplate | null)[],
  label: number,
): number {
  let end = label + 1;
  for (; end < units.length; end += 1) {
    const text = units[end]?.text ?? '';
    if (isProse(text) || (chrome[end] === null && !isTitleLike(text, 20))) break;
  }
  const [last, before] = [units[end - 1], units[end - 2]];
  return end - label > 1 && end < units.length && last?.group !== before?.group ? end - 1 : end;
}

/**
 * Separates the chrome of a saved page from its article. Chrome is dropped before the first paragraph and after the last one;
 * after the last one, the label of a list ("Related stories", "3 comments") also drops the short lines below it, but never a
 * sentence. A text without running text, or without signs of a web page, is all article.
 */
export function findPageEdges(units: readonly Unit[]): PageEdges {
  const { chrome, isPage: hasSigns } = findFurniture(units);
  const bodyStart = findBodyStart(
    units,
    units.map((unit, index) => chrome[index] === null && isProse(unit.text)),
  );
  const isPage = hasSigns && bodyStart < units.length;
  if (!isPage) return { isPage, bodyStart, left: units.map(() => false) };

  const lastProse = findLastProse(units, chrome, bodyStart);
  const closer = chrome.findIndex((kind, index) => index > lastProse && kind !== null && closers.has(kind));
  const left = units.map((unit, index) => {
    const kind = chrome[index] ?? null;
    if (closer !== -1 && index >= closer) return true;
    if (kind === null) return false;
    return index < bodyStart || index > lastProse || isInterruption(kind, unit.text);
  });
  for (let index = bodyStart; index < lastProse; index += 1) {
    if (chrome[index] !== 'related') continue;
    const end = endOfTeasers(units, chrome, index);
    // A label with nothing of its own below it may be a heading of the article.
    if (end - index > 1) left.fill(true, index, end);
  }
  return { isPage, bodyStart, left };
}
