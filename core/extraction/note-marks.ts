import { hasUnspacedScript } from '../text/scripts.ts';
import type { DraftRun } from './draft.ts';

const isNoteMark = (run: DraftRun): boolean => run.marks.some(({ kind }) => kind === 'noteRef');

/**
 * Runs whose note marks follow words: "wind¹mill" is "windmill¹", so that a search finds the word. Scripts without spaces between
 * words stay as they are.
 */
export function withMarksAfterWords(runs: readonly DraftRun[]): readonly DraftRun[] {
  if (!runs.some(isNoteMark)) return runs;
  const moved = [...runs];
  for (let index = 1; index + 1 < moved.length; index += 1) {
    const [before, mark, after] = [moved[index - 1], moved[index], moved[index + 1]];
    if (!before || !mark || !after || !isNoteMark(mark)) continue;
    const end = /\p{L}$/u.exec(before.text)?.[0];
    const start = /^[\p{L}\p{M}]{1,40}/u.exec(after.text)?.[0];
    if (end === undefined || start === undefined || hasUnspacedScript(end + start)) continue;
    moved.splice(index, 2, { ...after, text: start }, mark, {
      ...after,
      text: after.text.slice(start.length),
    });
    index += 1;
  }
  return moved;
}
