import type { TextAnchor } from '../model/anchor.ts';
import { createAnchorFinder } from './finder/finder.ts';
import type { FindOptions, FoundAnchor } from './finder/finder.ts';
import { resolveByNeighbors } from './placement/resolve-by-neighbors.ts';

export type { FindOptions, FoundAnchor } from './finder/finder.ts';

/**
 * Finds anchors in a changed text; returns results in the order of the anchors. An anchor whose quote does not match `oldText` at
 * its span is searched by its quote only. Never throws; an anchor with several equally good positions is `orphaned`.
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
