import { plainDraft, type BlockShape, type DraftBlock } from '../draft.ts';
import { headingOf, isRuleLine } from './headings.ts';
import { findListLines, type ListLine } from './lists.ts';
import { isProse } from './prose.ts';
import { endsWithStop } from '../../text/sentences.ts';
import type { Unit } from './units.ts';

/** A longer line is a paragraph, not a line of verse. */
const maxVerseLength = 75;
/** Columns of indentation per list level. */
const columnsOfDepth = 2;

/** Whether two adjacent lines of a paragraph have a deliberate line break, as in verse or an address. */
const areVerse = (a: Unit, b: Unit): boolean =>
  a.group === b.group &&
  a.quoted === b.quoted &&
  a.text.length <= maxVerseLength &&
  b.text.length <= maxVerseLength;

/** Whether a sequence of short lines is dialogue or one-line paragraphs: each line is a sentence. */
const areSentences = (run: readonly Unit[]): boolean =>
  run.every((unit) => endsWithStop(unit.text)) && run.some((unit) => isProse(unit.text));

/** The lines from `from` that form a group; one line if the next is not verse of the same paragraph. */
function takeRun(
  units: readonly Unit[],
  items: readonly (ListLine | null)[],
  captions: ReadonlySet<Unit>,
  from: number,
): readonly Unit[] {
  let end = from + 1;
  for (; end < units.length; end += 1) {
    const [last, next] = [units[end - 1], units[end]];
    if (!last || !next || items[end] || captions.has(next) || isRuleLine(next.text) || !areVerse(last, next))
      break;
  }
  const run = units.slice(from, end);
  return areSentences(run) ? run.slice(0, 1) : run;
}

function listDepths(units: readonly Unit[], items: readonly (ListLine | null)[]): number[] {
  const open: number[] = [];
  return units.map((unit, index) => {
    if (!items[index]) {
      open.length = 0;
      return 0;
    }
    while (open.length > 1 && unit.indent < (open.at(-1) ?? 0)) open.pop();
    if (open.length === 0) open.push(unit.indent);
    else if (unit.indent >= (open.at(-1) ?? 0) + columnsOfDepth) open.push(unit.indent);
    return open.length - 1;
  });
}

/**
 * Converts the lines of an article to blocks: headings, list items, quotations, verse, rules and paragraphs. No text is dropped.
 * `captions` are the known caption lines.
 */
export function unitsToDrafts(units: readonly Unit[], captions: ReadonlySet<Unit>): DraftBlock[] {
  const items = findListLines(units.map((unit) => (captions.has(unit) ? '' : unit.text)));
  const depths = listDepths(units, items);
  const drafts: DraftBlock[] = [];
  for (let index = 0; index < units.length;) {
    const unit = units[index];
    const item = items[index];
    if (!unit) break;
    if (item) {
      const depth = depths[index] ?? 0;
      drafts.push(
        plainDraft(
          { kind: 'listItem', ordered: item.ordered, ordinal: item.ordinal, depth, continued: false },
          item.text,
        ),
      );
      index += 1;
      continue;
    }
    if (captions.has(unit)) {
      drafts.push(plainDraft({ kind: 'caption' }, unit.text));
      index += 1;
      continue;
    }
    if (isRuleLine(unit.text)) {
      drafts.push({ shape: { kind: 'rule' }, runs: [] });
      index += 1;
      continue;
    }
    const run = takeRun(units, items, captions, index);
    const next = units[index + run.length];
    const before = units[index - 1];
    const followed = next !== undefined && !isRuleLine(next.text);
    const betweenProse = followed && isProse(next.text) && before !== undefined && isProse(before.text);
    const heading =
      run.length === 1 && unit.quoted === 0 ? headingOf(unit.text, followed, betweenProse) : null;
    if (heading) drafts.push(plainDraft({ kind: 'heading', level: heading.level }, heading.text));
    else {
      const shape: BlockShape =
        unit.quoted > 0 ? { kind: 'quote', depth: unit.quoted - 1 } : { kind: 'paragraph' };
      drafts.push(plainDraft(shape, run.map((line) => line.text).join('\n')));
    }
    index += run.length;
  }
  return drafts;
}
