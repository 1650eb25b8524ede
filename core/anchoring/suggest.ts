import type { TextAnchor } from '../model/anchor.ts';
import type { TextSpan } from '../model/span.ts';
import { createAnchorFinder } from './finder/finder.ts';
import type { FindOptions } from './finder/finder.ts';

/** A place where an orphaned anchor might belong. */
export interface AnchorSuggestion {
  readonly span: TextSpan;
  /** How well the words and their surroundings fit, 0 to 1. */
  readonly score: number;
  /** By its words, or because what stood around the passage stands around this place. */
  readonly by: 'words' | 'place';
}

/** Below this a place has little more than common words of the quote. */
const minScore = 0.25;

/**
 * Places where an anchor that was not found might belong, the likeliest first. They are offered to a person who
 * decides; none of them was sure enough to be taken.
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
