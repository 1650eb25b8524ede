import { cleanCharacters } from './characters.ts';
import { isPointMark, type DraftMark, type DraftRun } from './draft.ts';
import { withMarksAfterWords } from './note-marks.ts';

export const sameMark = (a: DraftMark, b: DraftMark): boolean => {
  if (a.kind === 'link') return b.kind === 'link' && a.href === b.href;
  if (a.kind === 'noteRef') return b.kind === 'noteRef' && a.note === b.note && a.label === b.label;
  // Each formula is one of its own, and so are each picture and each pronunciation.
  if (a.kind === 'image' || a.kind === 'ruby' || (a.kind === 'formula' && a.math !== undefined))
    return a === b;
  return a.kind === b.kind;
};

/** The white space between words: one space, or one newline where the source breaks the line. */
const collapse = (text: string): string =>
  cleanCharacters(text).replace(/\s+/g, (space) => (space.includes('\n') ? '\n' : ' '));

/** White space of prose: runs of it are one space, or one newline where the source breaks the line; none at the ends. */
export function normalizeProse(runs: readonly DraftRun[]): DraftRun[] {
  const tidy: DraftRun[] = [];
  let gap = '';
  // True while no words came since the beginning or the last gap: a picture has a gap on one side at most.
  let apart = true;
  for (const run of withMarksAfterWords(runs)) {
    const text = collapse(run.text);
    const words = text.trim();
    if (/^\s/.test(text)) gap = gap === '\n' || text.startsWith('\n') ? '\n' : ' ';
    if (words === '' && !isPointMark(run)) continue;
    const last = tidy.at(-1);
    // A gap at the edge of a mark belongs to what the words on both sides share.
    if (gap && last && !apart) {
      const marks = last.marks.filter((mark) => run.marks.some((other) => sameMark(mark, other)));
      tidy.push({ text: gap, marks });
      apart = true;
    }
    tidy.push({ text: words, marks: run.marks });
    if (words !== '') apart = false;
    gap = text.endsWith('\n') ? '\n' : text.endsWith(' ') ? ' ' : '';
  }
  // Nothing but pictures after it: no gap.
  const gapAt = apart ? tidy.findLastIndex((run) => /^\s$/.test(run.text)) : -1;
  return gapAt === -1 ? tidy : tidy.toSpliced(gapAt, 1);
}

/** A cell's words: as prose, on one line. */
export const normalizeCell = (runs: readonly DraftRun[]): DraftRun[] =>
  normalizeProse(runs.map(({ text, marks }) => ({ text: text.replace(/\s/g, ' '), marks }))).map((run) =>
    run.text === '\n' ? { ...run, text: ' ' } : run,
  );

/** White space of code stays, but for line ends, tabs at the very end and empty lines around it. */
export function normalizeCode(runs: readonly DraftRun[]): DraftRun[] {
  const cleaned = runs.map((run) => ({ ...run, text: cleanCharacters(run.text) }));
  const whole = cleaned.map((run) => run.text).join('');
  if (whole.trim() === '') return [];
  const from = (/^(?:[^\S\n]*\n)+/.exec(whole)?.[0] ?? '').length;
  const to = whole.trimEnd().length;
  let place = 0;
  return cleaned.map((run) => {
    const start = place;
    place += run.text.length;
    return {
      marks: run.marks,
      text: run.text.slice(Math.max(0, from - start), Math.max(0, to - start)),
    };
  });
}
