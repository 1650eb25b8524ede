import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState, type RefObject } from 'react';
import { isTyping } from '../../../lib/dom/keyboard.ts';
import { nextActive } from '../../../lib/lists/next-active.ts';
import { nextIndex } from '../../../ui/roving-focus/next-index.ts';
import type { ListWindow } from '../../../lib/lists/use-list-window.ts';
import { recallView, rememberView } from '../state/remembered-library-view.ts';

export interface RovingList {
  /** The item that Tab reaches. */
  readonly activeId: string | null;
  setActive(id: string): void;
  /** Moves focus by an arrow key, Page Up or Down, Home or End; returns the new id, or null for other keys. */
  move(key: string): string | null;
  /** Focuses an item, or, if it is not mounted yet, once it is, unless focus has moved by then. */
  focusWhenShown(id: string): void;
}

const isNothingFocused = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;

/** Number of frames to wait for an item to mount; more than half a second at 60 Hz. */
const maxFrames = 40;

/** Focuses an item's main control once it is mounted. Returns a function that cancels. */
function focusSoon(list: HTMLElement | null, id: string): () => void {
  let tries = 0;
  let frame = 0;
  const attempt = () => {
    const control = list?.querySelector<HTMLElement>(`[data-roving="${CSS.escape(id)}"]`);
    if (control) control.focus({ preventScroll: true });
    else if ((tries += 1) < maxFrames) frame = requestAnimationFrame(attempt);
  };
  attempt();
  return () => cancelAnimationFrame(frame);
}

/**
 * Implements a roving tab index, and keeps focus in the list when the focused item is removed.
 * @param list the `<ul>`; its items' main controls have `data-roving={id}`.
 */
export function useRovingList(
  ids: readonly string[],
  list: RefObject<HTMLUListElement | null>,
  { show, pageSize }: Pick<ListWindow, 'show' | 'pageSize'>,
): RovingList {
  const [activeId, setActiveId] = useState(() => nextActive([], ids, recallView().activeId));
  const previousIds = useRef<readonly string[]>([]);
  const pendingFocusId = useRef<string | null>(recallView().activeId);
  /** Focus was requested, not just left over. */
  const isFocusRequested = useRef(false);
  const cancelFocus = useRef<() => void>(() => undefined);
  // Retries after the next commit, when a dialog has closed and the item can be focused.
  const [requests, addRequest] = useReducer((count: number) => count + 1, 0);
  const handledRequests = useRef(requests);

  const setActive = useCallback((id: string) => {
    rememberView({ activeId: id });
    setActiveId(id);
  }, []);

  const focus = useCallback(
    (id: string) => {
      const index = ids.indexOf(id);
      if (index < 0) return;
      show(index);
      cancelFocus.current();
      cancelFocus.current = focusSoon(list.current, id);
    },
    [ids, list, show],
  );
  useEffect(() => () => cancelFocus.current(), []);

  const move = useCallback(
    (key: string) => {
      const index = activeId === null ? -1 : ids.indexOf(activeId);
      const to = nextIndex(key, { index, count: ids.length, orientation: 'vertical', page: pageSize() });
      const next = to === null ? undefined : ids[to];
      if (next === undefined) return null;
      setActive(next);
      focus(next);
      return next;
    },
    [ids, activeId, setActive, focus, pageSize],
  );

  useLayoutEffect(() => {
    const old = previousIds.current;
    previousIds.current = ids;
    const pending =
      pendingFocusId.current !== null && ids.includes(pendingFocusId.current) ? pendingFocusId.current : null;
    const next = pending ?? nextActive(old, ids, activeId);
    const isRemoved = activeId !== null && old.includes(activeId) && next !== activeId;
    const isFirst = old.length === 0 && ids.length > 0;
    if (next !== activeId) setActiveId(next);
    if (pending) pendingFocusId.current = null;
    // Does not steal the focus from the search field.
    const isNewRequest = handledRequests.current !== requests;
    handledRequests.current = requests;
    const mayTakeFocus =
      pending !== null && (isNewRequest || (isFocusRequested.current && !isTyping(document.activeElement)));
    if (pending) isFocusRequested.current = false;
    if (next !== null && (mayTakeFocus || ((pending || isRemoved || isFirst) && isNothingFocused())))
      focus(next);
  }, [ids, activeId, focus, requests]);

  // Arrow keys work even before anything in the window is focused.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isNothingFocused() || activeId === null) return;
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      focus(activeId);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [activeId, focus]);

  const focusWhenShown = useCallback((id: string) => {
    pendingFocusId.current = id;
    isFocusRequested.current = true;
    addRequest();
  }, []);

  return { activeId, setActive, move, focusWhenShown };
}
