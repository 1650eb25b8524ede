import type { Block, Mark } from '../model/article.ts';
import { cleanCharacters } from './characters.ts';
import type { BlockShape, DraftBlock, DraftMark, DraftRun } from './draft.ts';

const sameMark = (a: DraftMark, b: DraftMark): boolean =>
  a.kind === b.kind && (a.kind !== 'link' || b.kind !== 'link' || a.href === b.href);

/** White space of prose: runs of it are one space, or one newline where the source breaks the line; none at the ends. */
function tidyProse(runs: readonly DraftRun[]): DraftRun[] {
  const tidy: DraftRun[] = [];
  let gap = '';
  for (const run of runs) {
    for (const part of cleanCharacters(run.text).match(/\s+|\S+/g) ?? []) {
      if (!/\S/.test(part)) {
        gap = part.includes('\n') || gap === '\n' ? '\n' : ' ';
        continue;
      }
      const last = tidy.at(-1);
      // A gap at the edge of a mark belongs to what the words on both sides share.
      if (gap && last) {
        const marks = last.marks.filter((mark) => run.marks.some((other) => sameMark(mark, other)));
        tidy.push({ text: gap, marks });
      }
      gap = '';
      tidy.push({ text: part, marks: run.marks });
    }
  }
  return tidy;
}

/** White space of code stays, but for line ends, tabs at the very end and empty lines around it. */
function tidyCode(runs: readonly DraftRun[]): DraftRun[] {
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

/** The spans of the marks: neighbours with the same mark are one. */
function placeMarks(runs: readonly DraftRun[], blockStart: number): Mark[] {
  const placed: Mark[] = [];
  let open: { mark: DraftMark; start: number; end: number }[] = [];
  let place = blockStart;
  for (const run of runs) {
    const end = place + run.text.length;
    if (end === place) continue;
    const next: typeof open = [];
    for (const mark of run.marks) {
      if (next.some((entry) => sameMark(entry.mark, mark))) continue;
      const running = open.find((entry) => sameMark(entry.mark, mark));
      next.push(running ? { ...running, end } : { mark, start: place, end });
    }
    for (const entry of open) {
      if (!next.some((other) => other.start === entry.start && sameMark(other.mark, entry.mark)))
        placed.push({ ...entry.mark, start: entry.start, end: entry.end });
    }
    open = next;
    place = end;
  }
  for (const entry of open) placed.push({ ...entry.mark, start: entry.start, end: entry.end });
  return placed.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

const placeBlock = (shape: BlockShape, start: number, end: number, marks: readonly Mark[]): Block => ({
  ...shape,
  start,
  end,
  marks,
});

/**
 * Drafts in, the article's text and blocks out: white space tidied, blocks without words dropped (rules stay, but
 * not at the ends nor twice in a row), spans counted. Always `text === blocks.map(slice).join('\n')`.
 */
export function assembleBlocks(drafts: readonly DraftBlock[]): { text: string; blocks: Block[] } {
  const kept: { shape: BlockShape; runs: DraftRun[] }[] = [];
  for (const draft of drafts) {
    if (draft.shape.kind === 'rule') {
      if (kept.length > 0 && kept.at(-1)?.shape.kind !== 'rule') kept.push({ shape: draft.shape, runs: [] });
      continue;
    }
    const runs = draft.shape.kind === 'code' ? tidyCode(draft.runs) : tidyProse(draft.runs);
    if (runs.some((run) => run.text !== '')) kept.push({ shape: draft.shape, runs });
  }
  while (kept.at(-1)?.shape.kind === 'rule') kept.pop();

  const blocks: Block[] = [];
  const texts: string[] = [];
  let place = 0;
  for (const { shape, runs } of kept) {
    const text = runs.map((run) => run.text).join('');
    blocks.push(placeBlock(shape, place, place + text.length, placeMarks(runs, place)));
    texts.push(text);
    place += text.length + 1;
  }
  return { text: texts.join('\n'), blocks };
}
