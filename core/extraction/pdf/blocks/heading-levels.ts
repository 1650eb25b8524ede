import type { PdfBlock } from './blocks.ts';
import { styleOf, type HeadingStyle } from './headings.ts';

const keyOf = ({ size, bold, italic, capitals }: HeadingStyle): string =>
  [size, bold, italic, capitals].join(' ');

/** Sorts larger looks first; of one size, capitals before bold before plain before italic. */
function compare(a: HeadingStyle, b: HeadingStyle): number {
  return (
    b.size - a.size ||
    Number(b.capitals) - Number(a.capitals) ||
    Number(b.bold) - Number(a.bold) ||
    Number(a.italic) - Number(b.italic)
  );
}

/** Sets the levels of headings by their looks: the most prominent look that is used is level 2, below the title. */
export function withLevels(blocks: readonly PdfBlock[]): PdfBlock[] {
  const styles = new Map<string, HeadingStyle>();
  const styleOfBlock = (block: PdfBlock): HeadingStyle => styleOf(block.lines.map(({ line }) => line));
  const headings = blocks.filter(({ kind, level }) => kind === 'heading' && level === 1);
  for (const block of headings) {
    const style = styleOfBlock(block);
    styles.set(keyOf(style), style);
  }
  const order = [...styles.values()].toSorted(compare).map(keyOf);
  return blocks.map((block) =>
    headings.includes(block)
      ? { ...block, level: Math.min(6, 2 + order.indexOf(keyOf(styleOfBlock(block)))) }
      : block,
  );
}
