import type { Mark } from '../block.ts';
import { compareSpans } from '../span.ts';
import { structureLimits } from '../structure-limits.ts';

/**
 * The marks of a block within the limits, in text order: the first ones, and of those over the same character the outer ones.
 * Returns the same array when none is above a limit. Work is proportional to the number of marks.
 * @param pictures how many more inline pictures the article may have
 */
export function limitMarks(marks: readonly Mark[], pictures: number): readonly Mark[] {
  if (marks.length <= structureLimits.nestedMarks && marks.length <= pictures) return marks;
  const kept: Mark[] = [];
  let open: Mark[] = [];
  let remainingPictures = pictures;
  for (const mark of marks.toSorted(compareSpans)) {
    if (kept.length >= structureLimits.marksPerBlock) break;
    if (mark.kind === 'image') {
      if (remainingPictures > 0) kept.push(mark);
      remainingPictures -= 1;
      continue;
    }
    open = open.filter(({ end }) => end > mark.start);
    if (open.length >= structureLimits.nestedMarks) continue;
    open.push(mark);
    kept.push(mark);
  }
  return kept.length === marks.length ? marks : kept;
}
