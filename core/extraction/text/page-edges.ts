import { boilerplateOf, isMenuEntry, isPageBoilerplate, type Boilerplate } from './chrome.ts';
import { isProse, isTitleLike, wordsOf } from './prose.ts';
import type { Unit } from './units.ts';
import { endsWithStop } from '../../text/sentences.ts';

/** What a text's lines are: page furniture or article. */
export interface PageEdges {
  /** True when some lines show that the text is a saved web page. */
  readonly isPage: boolean;
  /** Index of the first line of running text; the number of lines when there is none. */
  readonly bodyStart: number;
  /** For each line, true when it is page furniture and left out of the article. */
  readonly left: readonly boolean[];
}

/** Kinds after which an article is over: what follows them is other articles, comments and small print. */
const closers: ReadonlySet<Boilerplate> = new Set(['comments', 'related', 'smallPrint']);

/** Lines that may stand between two paragraphs of one article: a heading, a caption, a teaser. */
const widestGap = 6;
/** The article is the first passage with at least this share of the words of the longest one. */
const longEnough = 0.4;

/**
 * Index of the article's first line of running text. A cookie notice or the teaser of another article above it is running text
 * too, but a short passage of its own, with menus between it and the article.
 */
function findBodyStart(units: readonly Unit[], prose: readonly boolean[]): number {
  const passages: { start: number; end: number; words: number }[] = [];
  prose.forEach((is, index) => {
    if (!is) return;
    const words = wordsOf(units[index]?.text ?? '').length;
    const last = passages.at(-1);
    if (last && index - last.end <= widestGap) {
      last.end = index;
      last.words += words;
    } else passages.push({ start: index, end: index, words });
  });
  const longest = passages.reduce((most, passage) => Math.max(most, passage.words), 0);
  return passages.find((passage) => passage.words >= longest * longEnough)?.start ?? units.length;
}

/** True for furniture that may stand between two paragraphs of an article, and is never part of it. */
function isInterruption(kind: Boilerplate, text: string): boolean {
  if (kind === 'label' || kind === 'share') return true;
  if (kind === 'prompt') return !endsWithStop(text);
  return kind === 'related' && /\p{L}\s*[:|]\s*\S/u.test(text);
}

/** Index of the last line that reads as running text. */
function findLastProse(
  units: readonly Unit[],
  chrome: readonly (Boilerplate | null)[],
  bodyStart: number,
): number {
  let last = units.length - 1;
  const reads = (text: string): boolean => isProse(text) || (endsWithStop(text) && wordsOf(text).length >= 4);
  while (last > bodyStart && (chrome[last] !== null || !reads(units[last]?.text ?? ''))) last -= 1;
  return last;
}

/** What each line is by itself, and then by the lines beside it: entries of a menu stand in a row. */
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
 * Index after the titles that a label ("Related posts") inside an article has below it; `label + 1` when it has none. A last
 * line that stands apart from the others is the next passage's heading.
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
 * Tells a saved page's furniture from its article. Before the first paragraph and after the last one furniture is left out, and
 * after the last one a line that opens a list of other things ("Related stories", "3 comments") takes the short
 * lines below it along, but never a sentence. A text without running text, or with no sign of a page, is all article.
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
