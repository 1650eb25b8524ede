import { listMarkerOf, type ListMarker } from '../page/list-markers.ts';
import type { PdfLine } from '../page/lines.ts';
import type { MeasuredColumn, Measures } from '../layout/measures.ts';
import { lineText, tokensOf } from '../page/tokens.ts';

/** Lines of a column that are one paragraph, heading, item, …. */
export interface LineGroup {
  readonly measured: MeasuredColumn;
  readonly lines: PdfLine[];
  readonly marker: ListMarker | null;
}

const sentenceEnd = /[.!?…:;。！？][\p{Pe}\p{Pf}"'’”»]*\d*$/u;
const startsLow = /^(?!https?:|www\.)\p{Ll}/u;

/** Whether all words of a line are of one style. */
export const isAll = (line: PdfLine, style: 'bold' | 'italic'): boolean =>
  line.words.every(
    ({ font, size, text }) => font[style] || size < 0.8 * line.size || !/[\p{L}\p{N}]/u.test(text),
  );

/** Whether the first word of a line would have had room at the end of the line before. */
function wouldFit(previous: PdfLine, line: PdfLine, { end, endOf }: MeasuredColumn): boolean {
  const [first, second] = tokensOf(line);
  if (!first) return false;
  // A word in several pieces, such as one with a sign of a note.
  const width =
    first.word.right -
    first.word.left +
    (second && !second.spaced ? second.word.right - second.word.left : 0);
  return end - endOf(previous) > width + 0.33 * line.size;
}

/** Whether a line of justified text ends at the edge of its column, or of a narrower block that a line beside it ends at, too. */
function isFull(previous: PdfLine, line: PdfLine, { measured, lines }: LineGroup): boolean {
  const { end, endOf } = measured;
  const shares = (other: PdfLine | undefined): boolean =>
    other !== undefined && Math.abs(endOf(other) - endOf(previous)) < 0.05 * previous.size;
  return end - endOf(previous) < previous.size || shares(line) || shares(lines.at(-2));
}

/** Whether a line begins with a raised number or sign, as a footnote does. */
export function noteSignOf(line: PdfLine): string | null {
  const [first, second] = tokensOf(line);
  if (!first || !second || !/^(?:\d{1,3}|[*†‡§¶∗]{1,3}|[a-z])$/.test(first.text)) return null;
  if (first.script === 'superscript') return first.text;
  return null;
}

/** Whether a line begins at the indent that the first lines of paragraphs have. */
const beginsAtIndent = (line: PdfLine, { start, startOf }: MeasuredColumn, { indent }: Measures): boolean =>
  indent > 0 && Math.abs((startOf(line) - start) / line.size - indent) < 0.12;

/** Evidence that a line begins a paragraph, from 2 on it does. */
function breakBefore(line: PdfLine, next: PdfLine | undefined, group: LineGroup, measures: Measures): number {
  const { measured, lines, marker } = group;
  const { start, startOf } = measured;
  const previous = lines.at(-1) as PdfLine;
  if (line.object || previous.object) return 9;
  const size = Math.max(line.size, previous.size);
  const ratio = size / Math.min(line.size, previous.size);
  if (ratio > 1.12) return 9;
  const gap = (line.baseline - previous.baseline) / measures.leadingOf(size);
  if (gap > 1.6 || gap < 0.3) return 9;
  if (
    isAll(previous, 'bold') !== isAll(line, 'bold') &&
    lines.every((each) => isAll(each, 'bold') === isAll(previous, 'bold'))
  )
    return lines.length === 1 || isAll(previous, 'bold') ? 9 : 3;
  if (noteSignOf(line) !== null || line.smallCapitals !== previous.smallCapitals) return 9;
  let score = gap > 1.28 ? 2 : gap > 1.14 ? 0.8 : 0;
  const begins = startOf(line) - start;
  const previousBegins = startOf(previous) - start;
  const indent = (startOf(line) - startOf(previous)) / line.size;
  const own = listMarkerOf(line);
  const edge = marker === null ? null : measures.isRightToLeft ? null : marker.textEdge;
  if (own && (!own.isWeak || marker !== null || begins > 0.5 * line.size || gap > 1.14)) {
    const follows = marker !== null && marker.ordered === own.ordered;
    if (!own.ordered) score += 3;
    else if (follows || own.ordinal === 1 || Math.abs(indent) > 0.5) score += 2;
  }
  if (edge !== null) {
    if (Math.abs(line.left - edge) < 0.35 * line.size) score -= 1.5;
    else if (line.left < edge - 0.6 * line.size && !own) score += 2.2;
  } else if (indent > 0.6 && indent < 6) {
    // A block of lines that begin further in, or the indented first line of a paragraph.
    score += previousBegins < 0.5 * line.size || lines.length > 1 ? 2 : 1;
  } else if (indent < -0.6) {
    // A hanging indent, or the end of an indented block.
    const rest = lines.slice(1);
    const isHanging =
      rest.length > 0 && startOf(lines[0] as PdfLine) < startOf(rest[0] as PdfLine) - 0.6 * line.size;
    if (
      isHanging ||
      (lines.length > 2 && rest.every((each) => Math.abs(startOf(each) - startOf(previous)) < 1))
    )
      score += 2;
  } else if (
    lines.length === 1 &&
    begins > 0.6 * line.size &&
    begins < 4 * line.size &&
    Math.abs(indent) < 0.1
  ) {
    // Two indented lines: the first is a paragraph of one line.
    score += measures.isRightToLeft ? 0 : 0.5;
  }
  if (size > 1.1 * measures.bodySize) {
    if (wouldFit(previous, line, measured)) score += 1.2;
  } else if (measures.isJustified) {
    if (!isFull(previous, line, group)) score += 3;
  } else if (wouldFit(previous, line, measured)) score += 2;
  if (beginsAtIndent(line, measured, measures) && marker === null && Math.abs(indent) < 0.1) {
    // After another line at the indent of paragraphs: a paragraph of one line is before, or both are lines of an indented block.
    const returns = next && startOf(next) - start < 0.2 * line.size && lines.length < 3;
    if (returns || wouldFit(previous, line, measured) || sentenceEnd.test(lineText(previous))) score += 2.5;
  }
  const text = lineText(previous);
  if (sentenceEnd.test(text)) score += 0.4;
  else score -= 0.8;
  if (startsLow.test(lineText(line))) score -= 1.2;
  return score;
}

/** The sign of an item. A number at the indent of paragraphs is the first word of one unless the text hangs beside it. */
function markerOf(
  line: PdfLine,
  next: PdfLine | undefined,
  measured: MeasuredColumn,
  measures: Measures,
): ListMarker | null {
  const marker = listMarkerOf(line);
  if (!marker?.ordered || !beginsAtIndent(line, measured, measures)) return marker;
  const hangs = next !== undefined && Math.abs(next.left - marker.textEdge) < 0.35 * line.size;
  return hangs ? marker : null;
}

/** Divides the lines of a column into paragraphs and the like. */
export function groupLines(measured: MeasuredColumn, measures: Measures): LineGroup[] {
  const groups: LineGroup[] = [];
  const { lines } = measured.column;
  for (const [index, line] of lines.entries()) {
    const last = groups.at(-1);
    const next = lines[index + 1];
    if (last && breakBefore(line, next, last, measures) < 2) last.lines.push(line);
    else groups.push({ measured, lines: [line], marker: markerOf(line, next, measured, measures) });
  }
  return groups;
}
