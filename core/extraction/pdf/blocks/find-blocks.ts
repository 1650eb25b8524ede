import { makeBlock, type PdfBlock, type PlacedLine } from './blocks.ts';
import { isCaption } from './captions.ts';
import { footnoteSign, footnotesOf } from './footnotes.ts';
import { gapBefore, isHeading, sectionNumberOf } from './headings.ts';
import type { Layout } from '../layout/find-layout.ts';
import type { PdfLine } from '../page/lines.ts';
import { measureColumn, type Measures, type MeasuredColumn } from '../layout/measures.ts';
import type { PdfPage } from '../page/page-content.ts';
import { groupLines, noteSignOf, type LineGroup } from './paragraph-breaks.ts';

/** Whether most of the text is bold. */
function isBodyBold({ columns }: Layout): boolean {
  let [bold, all] = [0, 0];
  for (const line of columns.flatMap(({ lines }) => lines)) {
    all += line.length;
    if (line.font.bold) bold += line.length;
  }
  return bold > all / 2;
}

function objectBlock(line: PdfLine, measured: MeasuredColumn): PdfBlock | null {
  const { object, left, right, top, bottom } = line;
  if (!object) return null;
  const box = { left, right, top, bottom };
  const place = (lines: readonly PdfLine[]): PlacedLine[] => lines.map((each) => ({ line: each, measured }));
  const { page } = measured.column;
  if (object.kind === 'figure') return makeBlock('figure', [], { page, box, picture: object.picture });
  const rows = object.rows.map((row, index) =>
    row.map((lines) => ({
      lines: place(lines),
      header: index === 0 && object.hasHeader,
      colspan: 1,
      rowspan: 1,
    })),
  );
  return makeBlock('table', [], { page, box, rows });
}

/** Finds the blocks of a document in reading order; those that go on in another column are in parts. */
export function findBlocks(layout: Layout, pages: readonly PdfPage[], measures: Measures): PdfBlock[] {
  const bodyBold = isBodyBold(layout);
  return layout.columns.flatMap((column) => {
    const measured = measureColumn(column, measures.isRightToLeft, measures.edges);
    const groups = groupLines(measured, measures);
    const footnotes = footnotesOf(groups, measures);
    const page = pages[column.page];
    const boxes = page ? [...page.pictures, ...page.drawings] : [];
    return groups.map((group, index): PdfBlock => {
      const [first] = group.lines as [PdfLine];
      const object = objectBlock(first, measured);
      if (object) return object;
      const lines = group.lines.map((line) => ({ line, measured }));
      if (footnotes.has(group)) return footnoteBlock(group, lines);
      if (isCaption(group, boxes, measures)) return makeBlock('caption', lines);
      const next = groups[index + 1];
      const gaps = {
        before: gapBefore(group, groups[index - 1], measures),
        after: next ? gapBefore(next, group, measures) : 0,
      };
      if (isHeading(group, measures, bodyBold, gaps)) {
        const number = sectionNumberOf(first);
        return makeBlock('heading', lines, { label: number?.label ?? '', skipped: number?.words ?? 0 });
      }
      return group.marker && isItem(group, groups[index - 1], groups[index + 1])
        ? makeBlock('item', lines, { marker: group.marker, skipped: group.marker.words })
        : makeBlock('paragraph', lines);
    });
  });
}

function footnoteBlock(group: LineGroup, lines: readonly PlacedLine[]): PdfBlock {
  const label = footnoteSign(group) ?? '';
  const isRaised = noteSignOf(group.lines[0] as PdfLine) !== null;
  return makeBlock('footnote', lines, { label, skipped: label === '' && !isRaised ? 0 : 1 });
}

/** Whether a group with a sign is a list item: signs that also begin sentences need a second one, or a hanging indent. */
function isItem(group: LineGroup, previous: LineGroup | undefined, next: LineGroup | undefined): boolean {
  const { marker, lines, measured } = group;
  if (!marker) return false;
  if (!marker.ordered && !marker.isWeak) return true;
  const follows = (other: LineGroup | undefined, by: number): boolean =>
    other?.marker?.ordered === marker.ordered &&
    (!marker.ordered || other.marker.ordinal === marker.ordinal + by);
  if (follows(previous, -1) || follows(next, 1)) return true;
  const second = lines[1];
  const isHanging = second !== undefined && Math.abs(second.left - marker.textEdge) < 0.35 * second.size;
  return isHanging && measured.startOf(lines[0] as PdfLine) - measured.start > 0.5 * second.size;
}
