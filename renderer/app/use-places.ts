import { useEffect, type Dispatch } from 'react';
import { onScrollInput } from '../lib/dom/scroll-input.ts';
import { useEventCallbacks } from '../lib/dom/use-event-callbacks.ts';
import { capturePlace } from '../lib/navigation/place-state.ts';
import { isLeaving, type LeftState, type UiAction, type UiState } from './ui-state.ts';

/** The element that scrolls in a view. */
const scrollerOf = (): HTMLElement | null => document.querySelector('main');

/** Adds the state of the view to actions that leave it, and prepares the view that they return to. */
export function usePlaces(
  { history }: UiState,
  dispatch: Dispatch<UiAction & { readonly left?: LeftState }>,
): Dispatch<UiAction> {
  const { dispatchPlace } = useEventCallbacks({
    dispatchPlace(action: UiAction) {
      if (!isLeaving(action)) return dispatch(action);
      const left: LeftState = { ...capturePlace(), scrollTop: scrollerOf()?.scrollTop ?? 0 };
      if (action.type === 'travel') history[action.direction].at(-1)?.left.restore();
      dispatch({ ...action, left });
    },
  });
  return dispatchPlace;
}

/** Scrolls a page that is shown again to where it was, as soon as enough of it is loaded, unless the user scrolls. */
export function useRestoredScroll({ view, scrollTop }: UiState): void {
  useEffect(() => {
    const scroller = scrollerOf();
    // Articles and the list of articles restore their positions themselves.
    if (!scroller || scrollTop === 0 || view.name === 'reader' || view.name === 'library') return undefined;
    const content = scroller.firstElementChild;
    const restore = () => {
      scroller.scrollTop = scrollTop;
      if (Math.abs(scroller.scrollTop - scrollTop) <= 1) stop();
    };
    const observer = new ResizeObserver(restore);
    const stop = () => {
      observer.disconnect();
      stopListening();
    };
    const stopListening = onScrollInput(window, stop);
    if (content) observer.observe(content);
    restore();
    return stop;
  }, [view, scrollTop]);
}
