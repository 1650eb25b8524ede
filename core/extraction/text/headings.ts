import { isLongLine, isTitleLike, splitWords } from './prose.ts';
import { endsWithStop } from '../../text/sentences.ts';

/** The text of a heading without its decoration, and its level; null when the line is not a heading. */
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
 * "– ‘International order’ –", "*** News ***", "== Notes ==": decoration on both sides is dropped. Quotation marks are part of
 * the text.
 */
export function unwrapHeading(line: string): string | null {
  const found = /^([-–—*=~#_+•]{1,6})\s*(\S.*?\S|\S)\s*([-–—*=~#_+•]{1,6})$/u.exec(line);
  const [, before = '', inner = '', after = ''] = found ?? [];
  // "-5-" is a page number and "*word*" is emphasis, so a single mark must be separated by a space.
  const spaced = /^\S+\s/.test(line) && /\s\S+$/.test(line);
  if (!found || before[0] !== after[0] || (!spaced && before.length < 2)) return null;
  return isTitleLike(inner, 14) && !/^[-–—]/.test(inner) ? inner : null;
}

/** "ECONOMIC TIES" and "1. INTRODUCTION", but not "BEIJING (AFP) — …" or "NATO". */
function isShouted(line: string): boolean {
  const letters = line.match(/\p{L}/gu) ?? [];
  return (
    letters.length >= 5 &&
    line === line.toUpperCase() &&
    line !== line.toLowerCase() &&
    splitWords(line).length <= 12
  );
}

const isNumbered = (line: string): boolean =>
  /^(\d{1,2}(\.\d{1,2}){0,3}[.)]?|[IVX]{1,5}\.|[A-Z]\.)\s+\p{Lu}/u.test(line) &&
  splitWords(line).length <= 10;

/** A Markdown heading ("####### Notes") in a text that is not Markdown otherwise. */
const hashes = /^(#{1,4})\s+(\S.*?)\s*#*$/;

/**
 * Detects whether an isolated line is a heading.
 * @param followed whether running text follows
 * @param betweenProse whether running text is on both sides, where a short line is almost certainly a heading
 */
export function headingOf(line: string, followed: boolean, betweenProse: boolean): HeadingLine | null {
  if (isLongLine(line)) return null;
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
    splitWords(line).length <= 10;
  return plain && (!endsWithStop(line) || /[?]["”’]?$/.test(line)) && !/@|:\/\//.test(line)
    ? { text: line, level: 2 }
    : null;
}

/** A section break: "* * *", "-----", "⁂". A line of a million signs is none, and would exceed the stack of the expression. */
export const isRuleLine = (line: string): boolean =>
  /^([-–—*=_~#·•+.]\s?){3,1000}$|^[⁂❦§]$/u.test(line) && !/^\.{3}$/.test(line);
