import { plainDraft, type BlockShape, type DraftBlock } from '../draft.ts';
import { headingOf, isRuleLine } from './headings.ts';
import { findListLines, type ListLine } from './lists.ts';
import { isProse } from './prose.ts';
import { endsWithStop } from '../../text/sentences.ts';
import type { Unit } from './units.ts';

/** A line longer than this is a paragraph of its own and no line of verse. */
const maxVerseLength = 75;
/** Columns that set a list one level in. */
const columnsOfDepth = 2;

/** True when two neighbors in a paragraph are lines of verse, an address or the like, whose break is the writer's. */
const areVerse = (a: Unit, b: Unit): boolean =>
  a.group === b.group &&
  a.quoted === b.quoted &&
  a.text.length <= maxVerseLength &&
  b.text.length <= maxVerseLength;

/** True when a run of short lines is talk or one-line paragraphs: each line a sentence. */
const areSentences = (run: readonly Unit[]): boolean =>
  run.every((unit) => endsWithStop(unit.text)) && run.some((unit) => isProse(unit.text));

/** The lines from `from` on that belong together; one line, when the next is no verse of the same paragraph. */
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

/** The article's lines as blocks: headings, list items, quotes, verse, rules and paragraphs; every word is kept. `captions` are known. */
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
