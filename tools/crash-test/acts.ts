import type { HighlightColor } from '../../core/model/annotation.ts';

/** What is known of one highlight. */
export interface Known {
  readonly color: HighlightColor;
  readonly note: string;
  readonly tags: readonly string[];
  readonly deleted: boolean;
}

/** One act of the writer, with what the highlight is afterwards. */
export interface Act {
  readonly id: string;
  readonly kind: 'create' | 'update' | 'delete' | 'restore';
  readonly after: Known;
}

/** What the writer says: a line before each act and one when it was answered. */
export type Line = { readonly trying: Act } | { readonly done: string } | { readonly text: number };

export const sameKnown = (a: Known, b: Known): boolean =>
  a.color === b.color && a.note === b.note && a.deleted === b.deleted && a.tags.join() === b.tags.join();
