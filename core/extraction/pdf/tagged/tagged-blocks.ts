import { makeBlock, type PdfBlock, type PlacedLine } from '../blocks/blocks.ts';
import { sectionNumberOf } from '../blocks/headings.ts';
import type { Layout } from '../layout/find-layout.ts';
import { segmentsToLines, wordsToSegments, type PdfLine } from '../page/lines.ts';
import { listMarkerOf, markerOfLabel } from '../page/list-markers.ts';
import { measureColumn, type MeasuredColumn, type Measures } from '../layout/measures.ts';
import type { PdfPage } from '../page/page-content.ts';
import { readTaggedBlocks, type TaggedBlock } from './structure.ts';
import type { PdfWord } from '../page/words.ts';

/** Part of the words that the tags have to contain, for a document to be read by them. */
const leastCoverage = 0.93;

interface TaggedPage {
  readonly index: number;
  readonly blocks: readonly TaggedBlock[];
  readonly words: ReadonlyMap<string, readonly PdfWord[]>;
}

function tagPage(index: number, page: PdfPage, segments: readonly PdfLine[]): TaggedPage {
  const words = new Map<string, PdfWord[]>();
  for (const word of segments.flatMap((segment) => segment.words)) {
    const key = word.content ?? '';
    const known = words.get(key);
    if (known) known.push(word);
    else words.set(key, [word]);
  }
  return { index, words, blocks: page.structure ? readTaggedBlocks(page.structure) : [] };
}

const contentsOf = ({ contents, label, rows }: TaggedBlock): string[] => [
  ...contents,
  ...label,
  ...rows.flatMap((row) => row.flatMap((cell) => cell.contents)),
];

/** Whether the tags of a document contain its words, in blocks of more than a line each and less than a page. */
function isSound(pages: readonly TaggedPage[], layout: Layout): boolean {
  let [all, covered, blocks, lines] = [0, 0, 0, 0];
  for (const page of pages) {
    const tagged = new Set(page.blocks.flatMap(contentsOf));
    for (const [content, words] of page.words) {
      const length = words.reduce((sum, { text }) => sum + text.length, 0);
      all += length;
      if (tagged.has(content)) covered += length;
    }
    blocks += page.blocks.filter(({ kind }) => kind !== 'table' && kind !== 'figure').length;
  }
  for (const column of layout.columns) lines += column.lines.length;
  return (
    covered >= leastCoverage * all &&
    blocks > 0 &&
    (lines < 20 || (blocks < 0.7 * lines && blocks > lines / 40))
  );
}

class TaggedReader {
  private readonly columns: readonly MeasuredColumn[];
  private readonly columnOfWord = new Map<PdfWord, MeasuredColumn>();
  private readonly layout: Layout;

  constructor(layout: Layout, measures: Measures) {
    this.layout = layout;
    this.columns = layout.columns.map((column) =>
      measureColumn(column, measures.isRightToLeft, measures.edges),
    );
    for (const measured of this.columns)
      for (const word of measured.column.lines.flatMap(wordsOf)) this.columnOfWord.set(word, measured);
  }

  /** The column of a line: that of one of its words, or the one at its place. */
  private columnOf(line: PdfLine, page: number): MeasuredColumn | undefined {
    for (const word of line.words) {
      const found = this.columnOfWord.get(word);
      if (found) return found;
    }
    const middle = (line.left + line.right) / 2;
    const onPage = this.columns.filter(({ column }) => column.page === page);
    const distance = ({ column }: MeasuredColumn): number =>
      Math.min(...column.lines.map(({ baseline }) => Math.abs(baseline - line.baseline)));
    return (
      onPage
        .filter(({ column }) => column.left < middle && middle < column.right)
        .toSorted((x, y) => distance(x) - distance(y))[0] ?? onPage[0]
    );
  }

  /** The lines of marked contents, in the order of the page: above the line before begins another column. */
  linesOf(page: TaggedPage, contents: readonly string[]): PlacedLine[] {
    const words = contents.flatMap((content) => page.words.get(content) ?? []);
    const runs: PdfLine[][] = [];
    for (const segment of wordsToSegments(words, this.layout.bodySize)) {
      const before = runs.at(-1)?.at(-1);
      if (before && segment.baseline > before.baseline - 1.5 * segment.size) runs.at(-1)?.push(segment);
      else runs.push([segment]);
    }
    return runs.flatMap((segments) => {
      const measured = segments[0] ? this.columnOf(segments[0], page.index) : undefined;
      return measured ? segmentsToLines(segments).map((line) => ({ line, measured })) : [];
    });
  }
}

const wordsOf = (line: PdfLine): readonly PdfWord[] =>
  line.object?.kind === 'table' ? line.object.rows.flat(2).flatMap(({ words }) => words) : line.words;

function toBlock(page: TaggedPage, tagged: TaggedBlock, reader: TaggedReader): PdfBlock | null {
  if (tagged.kind === 'figure') return makeBlock('figure', [], { page: page.index, alt: tagged.alt });
  if (tagged.kind === 'table') {
    const rows = tagged.rows.map((row) =>
      row.map(({ contents, header }) => ({
        lines: reader.linesOf(page, contents),
        header,
        colspan: 1,
        rowspan: 1,
      })),
    );
    const filled = rows.filter((row) => row.some(({ lines }) => lines.length > 0));
    return filled.length === 0 ? null : makeBlock('table', [], { page: page.index, rows: filled });
  }
  const lines = reader.linesOf(page, tagged.contents);
  const [first] = lines;
  if (!first) return null;
  const label = reader.linesOf(page, tagged.label)[0]?.line ?? null;
  switch (tagged.kind) {
    case 'heading': {
      const number = sectionNumberOf(first.line);
      return makeBlock('heading', lines, {
        level: Math.max(1, tagged.level),
        label: number?.label ?? '',
        skipped: number?.words ?? 0,
      });
    }
    case 'item': {
      const marker = (label ? markerOfLabel(label, first.line) : null) ?? listMarkerOf(first.line);
      return makeBlock('item', lines, { marker, skipped: label ? 0 : (marker?.words ?? 0) });
    }
    case 'footnote':
      return makeBlock('footnote', lines, {
        label: label?.words[0]?.text.replaceAll(/[.)\]]$|^[[(]/g, '') ?? '',
      });
    default:
      return makeBlock(tagged.kind, lines);
  }
}

/** The blocks of a tagged document; null where it is not tagged, or badly. */
export function findTaggedBlocks(
  layout: Layout,
  pages: readonly PdfPage[],
  measures: Measures,
): PdfBlock[] | null {
  const tagged = pages.map((page, index) => tagPage(index, page, layout.segments[index] ?? []));
  if (!isSound(tagged, layout)) return null;
  const reader = new TaggedReader(layout, measures);
  return tagged.flatMap((page) => page.blocks.flatMap((block) => toBlock(page, block, reader) ?? []));
}
