import type { HighlightColor } from '../model/annotation.ts';
import { foldCase } from '../text/fold.ts';

/** What a person may change of a highlight, here or in the program that it came from. */
export interface SourceState {
  readonly note: string;
  readonly color: HighlightColor;
  readonly tags: readonly string[];
}

/** A change at the source since the last import, which is offered and never made by itself. */
export interface SourceUpdate {
  readonly highlightId: string;
  /** What the source says now. */
  readonly next: SourceState;
  /** What the highlight is here. */
  readonly here: SourceState;
  /** True when it was changed here too: then to take the change over would lose something. */
  readonly changedHere: boolean;
}

/** The same text for the same state; tags have no order. */
const stateToText = ({ note, color, tags }: SourceState): string =>
  JSON.stringify({ note, color, tags: [...tags].sort() });

export const isSameState = (a: SourceState, b: SourceState): boolean => stateToText(a) === stateToText(b);

/** Both notes, one below the other, without saying twice what one has of the other; all tags; the color that is here. */
export function mergeStates(here: SourceState, next: SourceState): SourceState {
  const has = (whole: string, part: string) => whole.includes(part.trim());
  const note = has(here.note, next.note)
    ? here.note
    : has(next.note, here.note)
      ? next.note
      : `${here.note}\n\n${next.note}`;
  const known = new Set(here.tags.map((tag) => foldCase(tag)));
  return {
    note,
    color: here.color,
    tags: [...here.tags, ...next.tags.filter((tag) => !known.has(foldCase(tag)))],
  };
}
