import type { ImageReference, Mark } from '../../../../core/model/article.ts';
import type { TextSpan } from '../../../../core/model/span.ts';

/** A run of text with the same marks, or an image between runs. */
export interface InlineRun {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly image: ImageReference | null;
}

/** Of characters that other marks divide, the last part has the pronunciation. */
const isShownUntil =
  (end: number) =>
  (mark: Mark): boolean =>
    mark.kind !== 'ruby' || mark.end === end;

type ImageMark = Extract<Mark, { kind: 'image' }>;

/**
 * Splits a block's or cell's text at the start and end of each mark. The runs concatenate to the text. Takes time
 * proportional to the number of marks times how many of them overlap.
 */
export function spanToRuns(span: TextSpan, marks: readonly Mark[], text: string): InlineRun[] {
  const clamp = (offset: number): number => Math.min(Math.max(offset, span.start), span.end);
  const cuts = new Set([span.start, span.end]);
  for (const mark of marks) {
    cuts.add(clamp(mark.start));
    cuts.add(clamp(mark.end));
  }
  const edges = [...cuts].toSorted((a, b) => a - b);
  const pictures = marks
    .filter((mark): mark is ImageMark => mark.kind === 'image' && clamp(mark.start) === mark.start)
    .toSorted((a, b) => a.start - b.start);
  const waiting = marks.filter(({ start, end }) => start < end).toSorted((a, b) => a.start - b.start);
  const runs: InlineRun[] = [];
  let open: Mark[] = [];
  let nextPicture = 0;
  let nextMark = 0;
  const addPictures = (at: number): void => {
    for (let mark = pictures[nextPicture]; mark && mark.start <= at; mark = pictures[nextPicture]) {
      runs.push({ text: '', marks: [], image: mark.image });
      nextPicture += 1;
    }
  };
  for (let i = 0; i + 1 < edges.length; i += 1) {
    const start = edges[i] ?? 0;
    const end = edges[i + 1] ?? 0;
    addPictures(start);
    open = open.filter((mark) => mark.end >= end);
    for (let mark = waiting[nextMark]; mark && mark.start <= start; mark = waiting[nextMark]) {
      open.push(mark);
      nextMark += 1;
    }
    runs.push({ text: text.slice(start, end), marks: open.filter(isShownUntil(end)), image: null });
  }
  addPictures(span.end);
  return runs;
}
