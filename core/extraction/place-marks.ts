import type { Mark } from '../model/article.ts';
import type { DraftMark, DraftRun } from './draft.ts';
import { sameMark } from './tidy-runs.ts';

interface OpenMark {
  readonly mark: DraftMark;
  readonly start: number;
  readonly end: number;
}

const placed = ({ mark, start, end }: OpenMark): Mark => ({ ...mark, start, end });

/** Computes the spans of the marks of runs that start at offset `from`; adjacent runs with the same mark are merged. */
export function placeMarks(runs: readonly DraftRun[], from: number): Mark[] {
  const done: Mark[] = [];
  let open: OpenMark[] = [];
  let place = from;
  for (const run of runs) {
    const end = place + run.text.length;
    if (end === place) {
      for (const mark of run.marks)
        if (mark.kind === 'image' || mark.kind === 'noteRef') done.push({ ...mark, start: place, end });
      continue;
    }
    const next: OpenMark[] = [];
    for (const mark of run.marks) {
      if (next.some((entry) => sameMark(entry.mark, mark))) continue;
      const running = open.find((entry) => sameMark(entry.mark, mark));
      next.push(running ? { ...running, end } : { mark, start: place, end });
    }
    for (const entry of open) {
      if (!next.some((other) => other.start === entry.start && sameMark(other.mark, entry.mark)))
        done.push(placed(entry));
    }
    open = next;
    place = end;
  }
  for (const entry of open) done.push(placed(entry));
  return done.toSorted((a, b) => a.start - b.start || b.end - a.end);
}
