import type { ImageReference, Mark } from '../../../../core/model/article.ts';
import type { TextSpan } from '../../../../core/model/span.ts';

/** A run of text with the same marks; or, without text, an image or the reference to a note between runs. */
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

type PointMark = Extract<Mark, { kind: 'image' | 'noteRef' }>;

/** Whether a mark is at one place, between characters. */
const isPoint = (mark: Mark): mark is PointMark =>
  mark.kind === 'image' || (mark.kind === 'noteRef' && mark.start === mark.end);

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
  const points = marks
    .filter((mark): mark is PointMark => isPoint(mark) && clamp(mark.start) === mark.start)
    .toSorted((a, b) => a.start - b.start);
  const waiting = marks.filter(({ start, end }) => start < end).toSorted((a, b) => a.start - b.start);
  const runs: InlineRun[] = [];
  let open: Mark[] = [];
  let nextPoint = 0;
  let nextMark = 0;
  const addPoints = (at: number): void => {
    for (let mark = points[nextPoint]; mark && mark.start <= at; mark = points[nextPoint]) {
      runs.push(
        mark.kind === 'image'
          ? { text: '', marks: [], image: mark.image }
          : { text: '', marks: [mark], image: null },
      );
      nextPoint += 1;
    }
  };
  for (let i = 0; i + 1 < edges.length; i += 1) {
    const start = edges[i] ?? 0;
    const end = edges[i + 1] ?? 0;
    addPoints(start);
    open = open.filter((mark) => mark.end >= end);
    for (let mark = waiting[nextMark]; mark && mark.start <= start; mark = waiting[nextMark]) {
      open.push(mark);
      nextMark += 1;
    }
    runs.push({ text: text.slice(start, end), marks: open.filter(isShownUntil(end)), image: null });
  }
  addPoints(span.end);
  return runs;
}
