import { useEffect } from 'react';
import { useEventCallbacks } from '../dom/use-event-callbacks.ts';
import type { ReadingPlace } from './navigation.ts';

/** How to show a place again as it was left. */
export interface PlaceState {
  /** Prepares the view before it is mounted again. */
  readonly restore?: () => void;
  /** For an article: the position in its text. */
  readonly at?: ReadingPlace;
}

const captures = new Set<() => PlaceState>();

/** The state of the mounted view, for coming back to it later. */
export function capturePlace(): { readonly at: ReadingPlace | null; restore(): void } {
  const states = [...captures].map((capture) => capture());
  return {
    at: states.find(({ at }) => at !== undefined)?.at ?? null,
    restore() {
      for (const state of states) state.restore?.();
    },
  };
}

/** Adds to the state of the place that is shown, while the component is mounted. */
export function usePlaceState(capture: () => PlaceState): void {
  const latest = useEventCallbacks({ capture });
  useEffect(() => {
    captures.add(latest.capture);
    return () => void captures.delete(latest.capture);
  }, [latest]);
}
