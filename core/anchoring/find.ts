import type { TextAnchor } from '../model/anchor.ts';
import { createAnchorFinder } from './finder/finder.ts';
import type { FindOptions, FoundAnchor } from './finder/finder.ts';
import { resolveByNeighbors } from './placement/resolve-by-neighbors.ts';

export type { FindOptions, FoundAnchor } from './finder/finder.ts';

/**
 * Finds many anchors in a changed text; answers in their order. An anchor whose quote is not what `oldText` has at its
 * span is looked for by its quote alone. Never throws; where several places fit equally well the answer is `orphaned`.
 */
export function findAnchors(
  anchors: readonly TextAnchor[],
  text: string,
  options: FindOptions = {},
): FoundAnchor[] {
  const finder = createAnchorFinder(text, options.oldText);
  return resolveByNeighbors(anchors, finder, text).map(({ state, span, score }) => ({
    state,
    span,
    score,
  }));
}
