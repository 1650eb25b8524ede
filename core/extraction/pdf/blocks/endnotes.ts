import type { PdfBlock } from './blocks.ts';
import { tokensOf } from '../page/tokens.ts';

/** The raised numbers in the text of a document. */
function raisedNumbers(blocks: readonly PdfBlock[]): Set<string> {
  const found = new Set<string>();
  for (const { kind, lines } of blocks) {
    if (kind === 'footnote') continue;
    for (const { line } of lines)
      for (const { text, script } of tokensOf(line))
        if (script === 'superscript' && /^\d{1,3}$/.test(text)) found.add(text);
  }
  return found;
}

/** Turns the numbered items at the end of a document into notes where raised numbers in the text refer to them. */
export function withEndnotes(blocks: readonly PdfBlock[]): PdfBlock[] {
  const result = [...blocks];
  const numbers = raisedNumbers(blocks);
  const labels = new Set(blocks.filter(({ kind }) => kind === 'footnote').map(({ label }) => label));
  for (let index = result.length - 1; index >= 0; index -= 1) {
    const block = result[index] as PdfBlock;
    if (block.kind === 'footnote') continue;
    if (block.kind !== 'item' || !block.marker?.ordered) break;
    const label = String(block.marker.ordinal);
    if (!numbers.has(label) || labels.has(label)) break;
    result[index] = { ...block, kind: 'footnote', label, marker: null };
  }
  return result;
}
