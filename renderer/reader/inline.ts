import type { Block, Mark } from '../../core/model/article.ts';

/** A run of text that carries the same marks throughout. */
export interface InlineRun {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Cuts a block's text wherever a mark begins or ends. Runs put together are the block's text. */
export function blockToRuns(block: Block, text: string): InlineRun[] {
  const cuts = new Set([block.start, block.end]);
  for (const mark of block.marks) {
    cuts.add(Math.min(Math.max(mark.start, block.start), block.end));
    cuts.add(Math.min(Math.max(mark.end, block.start), block.end));
  }
  const edges = [...cuts].toSorted((a, b) => a - b);
  const runs: InlineRun[] = [];
  for (let i = 0; i + 1 < edges.length; i += 1) {
    const start = edges[i] ?? 0;
    const end = edges[i + 1] ?? 0;
    runs.push({
      text: text.slice(start, end),
      marks: block.marks.filter((mark) => mark.start <= start && end <= mark.end),
    });
  }
  return runs;
}
