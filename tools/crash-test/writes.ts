import type { HighlightColor } from '../../core/model/annotation.ts';

/** The known state of a highlight. */
export interface HighlightState {
  readonly color: HighlightColor;
  readonly note: string;
  readonly tags: readonly string[];
  readonly deleted: boolean;
}

/** A write by the child process, with the highlight's expected state afterwards. */
export interface Write {
  readonly id: string;
  readonly kind: 'create' | 'update' | 'delete' | 'restore';
  readonly after: HighlightState;
}

/** Output of the writer: a line before each write and one after it was confirmed. */
export type Line = { readonly trying: Write } | { readonly done: string } | { readonly text: number };

export const isSameState = (a: HighlightState, b: HighlightState): boolean =>
  a.color === b.color && a.note === b.note && a.deleted === b.deleted && a.tags.join() === b.tags.join();
