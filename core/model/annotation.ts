import type { AnchorState, TextAnchor } from './anchor.ts';

/** The five colors, in the order of their keys 1 to 5. Each has a name that the person can change. */
export const highlightColors = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
export type HighlightColor = (typeof highlightColors)[number];
export type ColorNames = Readonly<Record<HighlightColor, string>>;

export const defaultColorNames: ColorNames = {
  yellow: 'Important',
  green: 'Evidence',
  blue: 'Claim',
  pink: 'Question',
  purple: 'Quote',
};

/** A highlighted span with what the person wrote on it. */
export interface Highlight {
  /** UUID, made by whoever creates it, so that a repeated command is harmless. */
  readonly id: string;
  readonly articleId: string;
  readonly anchor: TextAnchor;
  readonly state: AnchorState;
  readonly color: HighlightColor;
  /** Markdown; empty when there is none. */
  readonly note: string;
  readonly tags: readonly string[];
  /** ISO 8601 with time, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
}
