import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState, type RefObject } from 'react';
import { moveActive, nextActive } from './roving.ts';
import { recallView, rememberView } from './view-memory.ts';

export interface RovingList {
  /** For the `<ul>`. Each item's main control carries `data-roving={id}`. */
  readonly ref: RefObject<HTMLUListElement | null>;
  /** The one item that the Tab key reaches. */
  readonly activeId: string | null;
  setActive(id: string): void;
  /** Moves the focus by an arrow key, Home or End; true when the key was one of them. */
  move(key: string): boolean;
  /** Moves the focus to an item; to one that is not there yet when it comes, unless the focus is in use by then. */
  focusWhenShown(id: string): void;
}

const nobodyHasFocus = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;

/** Keeps the keyboard's place in a list, and the focus in it when the focused item goes away. */
export function useRovingList(ids: readonly string[]): RovingList {
  const ref = useRef<HTMLUListElement>(null);
  const [activeId, setActiveId] = useState(() => nextActive([], ids, recallView().activeId));
  const before = useRef(ids);
  const wanted = useRef<string | null>(recallView().activeId);
  // Looks again after the next commit, when a dialog over the list has gone and the item can take the focus.
  const [looked, look] = useReducer((times: number) => times + 1, 0);
  const lookedBefore = useRef(looked);

  const setActive = useCallback((id: string) => {
    rememberView({ activeId: id });
    setActiveId(id);
  }, []);

  const focus = useCallback((id: string) => {
    const control = ref.current?.querySelector<HTMLElement>(`[data-roving="${CSS.escape(id)}"]`);
    control?.focus();
    control?.scrollIntoView({ block: 'nearest' });
  }, []);

  const move = useCallback(
    (key: string) => {
      const next = moveActive(ids, activeId, key);
      if (next === null) return false;
      setActive(next);
      focus(next);
      return true;
    },
    [ids, activeId, setActive, focus],
  );

  useLayoutEffect(() => {
    const old = before.current;
    before.current = ids;
    const awaited = wanted.current !== null && ids.includes(wanted.current) ? wanted.current : null;
    const next = awaited ?? nextActive(old, ids, activeId);
    const lost = activeId !== null && old.includes(activeId) && next !== activeId;
    if (next !== activeId) setActiveId(next);
    if (awaited) wanted.current = null;
    // A person who is typing in the filter keeps the focus there.
    const asked = lookedBefore.current !== looked;
    lookedBefore.current = looked;
    if (next !== null && ((awaited && asked) || ((awaited || lost) && nobodyHasFocus()))) focus(next);
  }, [ids, activeId, focus, looked]);

  // Arrow keys work from the start, before anything in the window has been focused.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !nobodyHasFocus() || activeId === null) return;
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      focus(activeId);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [activeId, focus]);

  const focusWhenShown = useCallback((id: string) => {
    wanted.current = id;
    look();
  }, []);

  return { ref, activeId, setActive, move, focusWhenShown };
}
