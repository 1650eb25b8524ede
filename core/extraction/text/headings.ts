import { isTitleLike, wordsOf } from './prose.ts';
import { endsWithStop } from '../../text/sentences.ts';

/** A heading's words without what set them off, and its level; null when the line is none. */
export interface HeadingLine {
  readonly text: string;
  readonly level: 2 | 3;
}

const numberWord = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const chapter = new RegExp(
  `^(chapter|part|section|book|act|scene|appendix|canto|lesson|step|kapitel|chapitre)\\s+([ivxlcdm]+|\\d{1,3}|[a-z]|${numberWord})\\b[.:—–-]?(\\s|$)`,
  'i',
);

/**
 * "– ‘International order’ –", "*** News ***", "== Notes ==": the marks on both sides only set the heading off, as a rule above
 * and below would, so they are not part of its words. Quotation marks are words' own and stay.
 */
export function unwrapHeading(line: string): string | null {
  const found = /^([-–—*=~#_+•]{1,6})\s*(\S.*?\S|\S)\s*([-–—*=~#_+•]{1,6})$/u.exec(line);
  const [, before = '', inner = '', after = ''] = found ?? [];
  // "-5-" is a page number and "*word*" is emphasis: a lone mark must stand off by a space.
  const spaced = /^\S+\s/.test(line) && /\s\S+$/.test(line);
  if (!found || before[0] !== after[0] || (!spaced && before.length < 2)) return null;
  return isTitleLike(inner, 14) && !/^[-–—]/.test(inner) ? inner : null;
}

/** "ECONOMIC TIES" and "1. INTRODUCTION", but not "BEIJING (AFP) — …" nor "NATO". */
function isShouted(line: string): boolean {
  const letters = line.match(/\p{L}/gu) ?? [];
  return (
    letters.length >= 5 &&
    line === line.toUpperCase() &&
    line !== line.toLowerCase() &&
    wordsOf(line).length <= 12
  );
}

const isNumbered = (line: string): boolean =>
  /^(\d{1,2}(\.\d{1,2}){0,3}[.)]?|[IVX]{1,5}\.|[A-Z]\.)\s+\p{Lu}/u.test(line) && wordsOf(line).length <= 10;

/** "####### Notes" as Markdown has it, in a text that is not Markdown otherwise. */
const hashes = /^(#{1,4})\s+(\S.*?)\s*#*$/;

/**
 * Sees whether a line that stands alone is a heading.
 * @param followed true when running text comes after it: a heading has something below it.
 * @param betweenProse true when running text stands on both sides, where a short line can hardly be anything else.
 */
export function headingOf(line: string, followed: boolean, betweenProse: boolean): HeadingLine | null {
  const set = unwrapHeading(line);
  if (set !== null) return { text: set, level: 2 };
  const marked = hashes.exec(line);
  if (marked?.[2] && isTitleLike(marked[2], 16))
    return { text: marked[2], level: (marked[1]?.length ?? 1) > 2 ? 3 : 2 };
  if (!followed || !isTitleLike(line, 14)) return null;
  if (chapter.test(line) || isShouted(line)) return { text: line, level: 2 };
  if (isNumbered(line)) return { text: line, level: /^\d+\.\d/.test(line) ? 3 : 2 };
  const plain =
    betweenProse &&
    /^["“‘'«]?[\p{Lu}\p{Lo}\p{N}]/u.test(line) &&
    line.length <= 80 &&
    wordsOf(line).length <= 10;
  return plain && (!endsWithStop(line) || /[?]["”’]?$/.test(line)) && !/@|:\/\//.test(line)
    ? { text: line, level: 2 }
    : null;
}

/** "* * *", "-----", "⁂": a pause between two parts. */
export const isRuleLine = (line: string): boolean =>
  /^([-–—*=_~#·•+.]\s?){3,}$|^[⁂❦§]$/u.test(line) && !/^\.{3}$/.test(line);
