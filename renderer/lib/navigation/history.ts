/** Visited places, oldest first, as in a web browser. */
export interface History<Place> {
  readonly back: readonly Place[];
  /** Those that were left by going back, the next one last. */
  readonly forward: readonly Place[];
}

export const noHistory: History<never> = { back: [], forward: [] };

/** Number of places that are kept. */
const maxPlaces = 100;

/** The history after leaving a place for a new one. */
export const visit = <Place>({ back }: History<Place>, left: Place): History<Place> => ({
  back: [...back, left].slice(-maxPlaces),
  forward: [],
});

interface Return<Place> {
  readonly place: Place;
  readonly history: History<Place>;
}

/**
 * Goes to the previous or next place.
 * @param left the place that is left, as it is now
 * @returns null when there is none
 */
export function travel<Place>(
  { back, forward }: History<Place>,
  direction: 'back' | 'forward',
  left: Place,
): Return<Place> | null {
  const place = (direction === 'back' ? back : forward).at(-1);
  if (place === undefined) return null;
  return {
    place,
    history:
      direction === 'back'
        ? { back: back.slice(0, -1), forward: [...forward, left] }
        : { back: [...back, left], forward: forward.slice(0, -1) },
  };
}
