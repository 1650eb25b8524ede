import { firstLine, lastLine, type PdfBlock, type PlacedLine } from './blocks.ts';
import type { Measures } from '../layout/measures.ts';
import { lineText, tokensOf } from '../page/tokens.ts';

const sentenceEnd = /[.!?…:。！？][\p{Pe}\p{Pf}"'’”»]*\d*$/u;
const hyphenEnd = /\p{L}[-\u2010\u00ad]$/u;

/** Kinds that interrupt a paragraph without ending it. */
const isFloat = ({ kind }: PdfBlock): boolean =>
  kind === 'caption' || kind === 'footnote' || kind === 'figure' || kind === 'table';

const isFlow = ({ kind }: PdfBlock): boolean => kind === 'paragraph' || kind === 'item';

/** Distance of a block's first line from the edge of its column, as a part of its size. */
function indentOf(block: PdfBlock): number {
  const first = firstLine(block);
  if (!first) return 0;
  const { line, measured } = first;
  return (measured.startOf(line) - measured.start) / line.size;
}

const isIndented = (block: PdfBlock): boolean => indentOf(block) > 0.6 && indentOf(block) < 6;

/** Whether paragraphs of a document begin with an indent. */
function indentsParagraphs(blocks: readonly PdfBlock[]): boolean {
  const long = blocks.filter(({ kind, lines }) => kind === 'paragraph' && lines.length > 2);
  const indented = long.filter((block) => {
    const second = block.lines[1];
    return (
      second &&
      isIndented(block) &&
      second.measured.startOf(second.line) - second.measured.start < 0.5 * second.line.size
    );
  });
  return indented.length > 0.5 * long.length;
}

/** Whether a block ends with a line that has no room for the first word of another. */
function isFull(block: PdfBlock, next: PdfBlock): boolean {
  const [last, first] = [lastLine(block), firstLine(next)];
  if (!last || !first) return false;
  const [word] = tokensOf(first.line);
  const width = word ? word.word.right - word.word.left : 0;
  return last.measured.end - last.measured.endOf(last.line) < width + 0.33 * last.line.size;
}

function continues(block: PdfBlock, next: PdfBlock, indents: boolean, { isJustified }: Measures): boolean {
  const [last, first] = [lastLine(block), firstLine(next)];
  if (!last || !first || next.marker || next.kind !== 'paragraph') return false;
  if (Math.abs(last.line.size - first.line.size) > 0.08 * last.line.size) return false;
  if (last.line.font.bold !== first.line.font.bold && block.lines.length === 1) return false;
  const [before, after] = [lineText(last.line), lineText(first.line)];
  const startsLow = /^[\p{Ll}\p{Lo}]/u.test(after);
  if (hyphenEnd.test(before) && /^\p{L}/u.test(after)) return true;
  if (/^\p{Ll}/u.test(after) && !sentenceEnd.test(before)) return true;
  // An item goes on where its text begins, not at the edge.
  if (block.kind === 'item') return startsLow && isFull(block, next) && isIndented(next);
  const slack = (last.measured.end - last.measured.endOf(last.line)) / last.line.size;
  if (isJustified && slack > 0.5) return false;
  const [second] = next.lines.slice(1);
  const isOnlyFirst = second
    ? second.measured.startOf(second.line) < first.measured.startOf(first.line) - 0.5 * first.line.size
    : true;
  if (isIndented(next) && isOnlyFirst) return false;
  if (!sentenceEnd.test(before)) return isFull(block, next) || startsLow;
  // Programs leave no single line of a paragraph at the end or the beginning of a page, and quotations begin paragraphs.
  const isLone = block.lines.length === 1 || next.lines.length === 1;
  if (!indents && (isLone || /^["“„«]/.test(after))) return false;
  return indents && block.lines.length + next.lines.length > 2
    ? isFull(block, next) || !isIndented(next)
    : isFull(block, next);
}

const pageOf = (placed: PlacedLine | undefined): number => placed?.measured.column.page ?? -1;

/**
 * Joins paragraphs and items that columns, pages and floats divide.
 * @param isTagged whether the blocks are those of tags, which only pages divide
 */
export function joinBlocks(blocks: readonly PdfBlock[], measures: Measures, isTagged: boolean): PdfBlock[] {
  const indents = indentsParagraphs(blocks);
  const joined: PdfBlock[] = [];
  /** Index of the last block of the text in `joined`, if it may go on. */
  let open = -1;
  for (const block of blocks) {
    const last = joined[open];
    const isApart =
      last &&
      (isTagged
        ? pageOf(lastLine(last)) !== pageOf(firstLine(block))
        : open < joined.length - 1 || lastLine(last)?.measured !== firstLine(block)?.measured);
    if (last && isApart && isFlow(block) && continues(last, block, indents, measures)) {
      joined[open] = { ...last, lines: [...last.lines, ...block.lines] };
      continue;
    }
    joined.push(block);
    if (isFlow(block)) open = joined.length - 1;
    else if (!isFloat(block)) open = -1;
  }
  return joined;
}
