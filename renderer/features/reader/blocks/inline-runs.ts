import type { ImageReference, Mark } from '../../../../core/model/article.ts';
import type { TextSpan } from '../../../../core/model/span.ts';

/** A run of text with the same marks, or an image between runs. */
export interface InlineRun {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly image: ImageReference | null;
}

const picturesAt = (at: number, marks: readonly Mark[]): InlineRun[] =>
  marks.flatMap((mark) =>
    mark.kind === 'image' && mark.start === at ? [{ text: '', marks: [], image: mark.image }] : [],
  );

/** Splits a block's or cell's text at the start and end of each mark. The runs concatenate to the text. */
export function spanToRuns(span: TextSpan, marks: readonly Mark[], text: string): InlineRun[] {
  const cuts = new Set([span.start, span.end]);
  for (const mark of marks) {
    cuts.add(Math.min(Math.max(mark.start, span.start), span.end));
    cuts.add(Math.min(Math.max(mark.end, span.start), span.end));
  }
  const edges = [...cuts].toSorted((a, b) => a - b);
  const runs: InlineRun[] = [];
  for (let i = 0; i + 1 < edges.length; i += 1) {
    const start = edges[i] ?? 0;
    const end = edges[i + 1] ?? 0;
    runs.push(...picturesAt(start, marks), {
      text: text.slice(start, end),
      marks: marks.filter((mark) => mark.start <= start && end <= mark.end),
      image: null,
    });
  }
  runs.push(...picturesAt(span.end, marks));
  return runs;
}
