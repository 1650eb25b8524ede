import type { PdfLine } from '../page/lines.ts';
import type { Measures } from '../layout/measures.ts';
import { isAll, type LineGroup } from './paragraph-breaks.ts';
import { lineText, tokensOf } from '../page/tokens.ts';

/** The look of a heading; headings of one look are on one level. */
export interface HeadingStyle {
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly capitals: boolean;
}

const longest = 220;

/** "1", "2.3", "IV.", "A.", "§ 4" before a heading. */
const sectionNumber =
  /^(?:§{0,2}\s?\d{1,3}(?:\.\d{1,3}){0,4}\.?|[IVXLC]{1,7}\.|[A-Z]\.(?:\d{1,2}\.?)*|[A-Z]\d?(?:\.\d{1,2})+\.?)$/;

const runIn = /^\p{L}+(?: \p{L}+)?[—–:] ?\p{Ll}/u;

const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();

export const styleOf = (lines: readonly PdfLine[]): HeadingStyle => {
  const [first] = lines as [PdfLine];
  return {
    size: Math.round(Math.max(...lines.map(({ size }) => size)) * 2) / 2,
    bold: lines.every((line) => isAll(line, 'bold')),
    italic: lines.every((line) => isAll(line, 'italic')),
    capitals: first.smallCapitals || isCapitals(lines.map(lineText).join(' ')),
  };
};

/** The number of a section at the beginning of a heading, and the number of its words. */
export function sectionNumberOf(line: PdfLine): { label: string; words: number } | null {
  const [first, second] = tokensOf(line);
  if (!first || !second?.spaced || !sectionNumber.test(first.text)) return null;
  // A year or a quantity is no number of a section, and neither is the initial of a name.
  if (/^\d{3,}$/.test(first.text)) return null;
  return /^\p{Ll}/u.test(second.text) && /^\d+$/.test(first.text) ? null : { label: first.text, words: 1 };
}

function isCentered(line: PdfLine, { measured }: LineGroup): boolean {
  const { start, end, startOf, endOf } = measured;
  const [before, after] = [startOf(line) - start, end - endOf(line)];
  return before > 1.5 * line.size && Math.abs(before - after) < 0.25 * Math.max(before, after) + line.size;
}

/** The distance of a group from the one before it, as a part of the usual leading. */
export function gapBefore(group: LineGroup, previous: LineGroup | undefined, measures: Measures): number {
  const [line] = group.lines;
  const last = previous?.lines.at(-1);
  if (!line || !last || line.object || last.object || previous?.measured !== group.measured) return 2;
  return (line.baseline - last.baseline) / measures.leadingOf(Math.max(line.size, last.size));
}

/**
 * Whether a group of lines is a heading by its look.
 * @param bodyBold whether most of the text is bold
 * @param gaps distances from the groups before and after, as parts of the leading
 */
export function isHeading(
  group: LineGroup,
  measures: Measures,
  bodyBold: boolean,
  { before: gap, after }: { readonly before: number; readonly after: number },
): boolean {
  const { lines } = group;
  const [first] = lines;
  if (!first || lines.length > 5) return false;
  const text = lines.map(lineText).join(' ');
  // A formula, or a paragraph that begins with its subject: “Index Terms—rivers, records”.
  if (text.length > longest || !/\p{L}{2}/u.test(text) || runIn.test(text)) return false;
  const style = styleOf(lines);
  const ratio = style.size / measures.bodySize;
  const number = sectionNumberOf(first);
  const isSentence = /[.;,:]$/.test(text) && !(number && text.length < 60);
  if (ratio >= 1.15) return lines.length <= 3 || !isSentence;
  if (ratio < 0.88) return false;
  if (isSentence) return false;
  if (style.bold && !bodyBold) return lines.length <= 3;
  if (text.length > 120 || lines.length > 2) return false;
  if (first.smallCapitals) return true;
  if (number !== null && gap > 1.4 && after > 1.25 && text.length < 90 && lines.length === 1) return true;
  if (style.capitals && text.replaceAll(/[^\p{L}]/gu, '').length > 3)
    return ratio > 0.95 && lines.length === 1;
  if (ratio >= 1.08 && gap > 1.2) return true;
  if (style.italic && gap > 1.2) return number !== null || isCentered(first, group) || gap > 1.4;
  return isCentered(first, group) && number !== null && gap > 1.2;
}
