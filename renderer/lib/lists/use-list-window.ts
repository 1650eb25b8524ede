import { useCallback, useLayoutEffect, useState, type RefObject } from 'react';

/** The mounted items of a long list, from `first` to `last` (exclusive). */
export interface ListWindow {
  readonly first: number;
  readonly last: number;
  /** Scrolls as little as needed to show the whole item. */
  show(index: number): void;
  /** Number of items that fit into the view. */
  pageSize(): number;
}

interface ListWindowOptions {
  readonly count: number;
  /** Height of every item, CSS pixels. All are equal, so nothing needs measuring. */
  readonly itemHeight: number;
  /** The scrolling element. */
  readonly scrollerRef: RefObject<HTMLElement | null>;
  /** The list inside it; other content may be above. */
  readonly listRef: RefObject<HTMLElement | null>;
  /** Height covered by a bar at the top of the scrolling element, CSS pixels. */
  readonly covered: number;
}

/** Mounted items outside the view, on each side. */
const overscan = 8;
/** Step by which the range moves: fewer renders at the price of a few more items. */
const stride = 4;

const boundsOf = (
  scroller: HTMLElement,
  list: HTMLElement,
  itemHeight: number,
): readonly [number, number] => {
  const above = scroller.getBoundingClientRect().top - list.getBoundingClientRect().top;
  const first = Math.floor((above / itemHeight - overscan) / stride) * stride;
  const last = Math.ceil(((above + scroller.clientHeight) / itemHeight + overscan) / stride) * stride;
  return [Math.max(0, first), Math.max(0, last)];
};

/** Virtualizes a list: returns the range of items near the view. */
export function useListWindow(options: ListWindowOptions): ListWindow {
  const { count, itemHeight, scrollerRef, listRef, covered } = options;
  const [[first, last], setBounds] = useState<readonly [number, number]>([0, 2 * overscan]);

  useLayoutEffect(() => {
    const [outer, inner] = [scrollerRef.current, listRef.current];
    if (!outer || !inner) return undefined;
    const look = () => {
      const next = boundsOf(outer, inner, itemHeight);
      setBounds((before) => (before[0] === next[0] && before[1] === next[1] ? before : next));
    };
    const observer = new ResizeObserver(look);
    observer.observe(outer);
    // Content above the list changes the scroll height and the list's offset.
    if (inner.parentElement) observer.observe(inner.parentElement);
    outer.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      outer.removeEventListener('scroll', look);
    };
  }, [scrollerRef, listRef, itemHeight]);

  const show = useCallback(
    (index: number) => {
      const [outer, inner] = [scrollerRef.current, listRef.current];
      if (!outer || !inner) return;
      const top =
        inner.getBoundingClientRect().top -
        outer.getBoundingClientRect().top +
        outer.scrollTop +
        index * itemHeight;
      const bottom = top + itemHeight;
      if (top < outer.scrollTop + covered) outer.scrollTop = index === 0 ? 0 : top - covered;
      else if (bottom > outer.scrollTop + outer.clientHeight)
        outer.scrollTop = bottom - outer.clientHeight + 16;
    },
    [scrollerRef, listRef, itemHeight, covered],
  );
  const pageSize = useCallback(
    () => Math.max(1, Math.floor(((scrollerRef.current?.clientHeight ?? 0) - covered) / itemHeight)),
    [scrollerRef, itemHeight, covered],
  );
  return { first: Math.min(first, count), last: Math.min(last, count), show, pageSize };
}
