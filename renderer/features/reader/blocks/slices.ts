import type { InlineRun } from './inline-runs.ts';

/** A longer text of a block or cell is laid out in slices, UTF-16 code units. */
const longText = 20_000;
/** Length of a slice, about four screens of text. */
const sliceLength = 8_000;
/** How far a cut is moved back to a space or line break. */
const searchLength = 500;

/** Where to cut a text that is longer than a slice: after a space, otherwise not within a surrogate pair. */
function cutOf(text: string, length: number): number {
  for (let at = length; at > length - searchLength && at > 0; at -= 1)
    if (/\s/u.test(text.charAt(at - 1))) return at;
  return /[\ud800-\udbff]/.test(text.charAt(length - 1)) && length > 1 ? length - 1 : length;
}

/** Formulas are drawn as a whole. */
const isWhole = (run: InlineRun): boolean =>
  run.image !== null || run.marks.some(({ kind }) => kind === 'formula');

/**
 * Splits the runs of a very long text into slices. Laying out a text takes time that grows with its length, and only the
 * visible slices are laid out. The slices concatenate to the runs. Null for a text of ordinary length.
 */
export function slicesOf(runs: readonly InlineRun[]): readonly (readonly InlineRun[])[] | null {
  const total = runs.reduce((sum, { text }) => sum + text.length, 0);
  if (total <= longText) return null;
  const slices: InlineRun[][] = [];
  let slice: InlineRun[] = [];
  let length = 0;
  const endSlice = (): void => {
    if (slice.length > 0) slices.push(slice);
    slice = [];
    length = 0;
  };
  for (const run of runs) {
    let from = 0;
    while (!isWhole(run) && length + run.text.length - from > sliceLength) {
      // A formula can fill more than a slice.
      if (length < sliceLength) {
        const to = from + cutOf(run.text.slice(from, from + sliceLength), sliceLength - length);
        slice.push({ ...run, text: run.text.slice(from, to) });
        from = to;
      }
      endSlice();
    }
    slice.push(from === 0 ? run : { ...run, text: run.text.slice(from) });
    length += run.text.length - from;
  }
  endSlice();
  return slices;
}
