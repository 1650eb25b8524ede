import type { HighlightColor } from '../../core/model/annotation.ts';

/** The known state of a highlight. */
export interface Known {
  readonly color: HighlightColor;
  readonly note: string;
  readonly tags: readonly string[];
  readonly deleted: boolean;
}

/** A write by the child process, with the highlight's expected state afterwards. */
export interface Act {
  readonly id: string;
  readonly kind: 'create' | 'update' | 'delete' | 'restore';
  readonly after: Known;
}

/** Output of the writer: a line before each write and one after it was confirmed. */
export type Line = { readonly trying: Act } | { readonly done: string } | { readonly text: number };

export const sameKnown = (a: Known, b: Known): boolean =>
  a.color === b.color && a.note === b.note && a.deleted === b.deleted && a.tags.join() === b.tags.join();
