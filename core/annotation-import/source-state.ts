import type { HighlightColor } from '../model/annotation.ts';
import { foldCase } from '../text/fold.ts';

/** The properties of a highlight that can change here or in the source program. */
export interface SourceState {
  readonly note: string;
  readonly color: HighlightColor;
  readonly tags: readonly string[];
}

/** A change in the source since the last import, which is offered and never applied automatically. */
export interface SourceUpdate {
  readonly highlightId: string;
  /** Current state in the source. */
  readonly next: SourceState;
  /** Current state in the library. */
  readonly here: SourceState;
  /** Whether it was changed here as well, so that applying the update would lose something. */
  readonly changedHere: boolean;
}

/** Equal for equal states; the order of tags is irrelevant. */
const stateToText = ({ note, color, tags }: SourceState): string =>
  JSON.stringify({ note, color, tags: [...tags].sort() });

export const isSameState = (a: SourceState, b: SourceState): boolean => stateToText(a) === stateToText(b);

/** Merges two states: both notes without duplicate text, all tags, and the color of the library. */
export function mergeStates(here: SourceState, next: SourceState): SourceState {
  const contains = (whole: string, part: string) => whole.includes(part.trim());
  const note = contains(here.note, next.note)
    ? here.note
    : contains(next.note, here.note)
      ? next.note
      : `${here.note}\n\n${next.note}`;
  const known = new Set(here.tags.map((tag) => foldCase(tag)));
  return {
    note,
    color: here.color,
    tags: [...here.tags, ...next.tags.filter((tag) => !known.has(foldCase(tag)))],
  };
}
