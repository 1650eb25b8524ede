import type { TextAnchor } from '../model/anchor.ts';
import type { TextSpan } from '../model/span.ts';
import { createAnchorFinder } from './finder/finder.ts';
import type { FindOptions } from './finder/finder.ts';

/** A suggested position for an orphaned anchor. */
export interface AnchorSuggestion {
  readonly span: TextSpan;
  /** Fit of the words and their context, 0 to 1. */
  readonly score: number;
  /** Based on its words, or on the context of the original position. */
  readonly by: 'words' | 'place';
}

/** Below this, a position has little more than common words of the quote. */
const minScore = 0.25;

/**
 * Suggests positions for an anchor that was not found, most likely first. The user decides; none is certain enough to be applied
 * automatically.
 */
export function suggestPlaces(
  anchor: TextAnchor,
  text: string,
  options: FindOptions = {},
  most = 5,
): AnchorSuggestion[] {
  const finder = createAnchorFinder(text, options.oldText);
  const byWords = finder
    .candidates(anchor)
    .filter(({ fit }) => fit >= minScore)
    .map(({ span, fit }): AnchorSuggestion => ({ span, score: fit, by: 'words' }));
  const around = finder.placeAround(anchor);
  const byPlace: AnchorSuggestion[] =
    around && !byWords.some(({ span }) => span.start < around.end && around.start < span.end)
      ? [{ span: around, score: 0, by: 'place' }]
      : [];
  return [...byWords.slice(0, most - byPlace.length), ...byPlace];
}
