import { useCallback, useLayoutEffect, useState, type RefObject } from 'react';

/** The items of a long list that are in the page: `first` up to `last`, which is not among them. */
export interface ListWindow {
  readonly first: number;
  readonly last: number;
  /** Scrolls as little as is needed to show an item whole. */
  show(index: number): void;
  /** How many items there is room for. */
  pageSize(): number;
}

interface ListWindowOptions {
  readonly count: number;
  /** Of every item, CSS pixels. All alike, so that nothing need be measured. */
  readonly itemHeight: number;
  /** What scrolls. */
  readonly scrollerRef: RefObject<HTMLElement | null>;
  /** The list in it; something may stand above. */
  readonly listRef: RefObject<HTMLElement | null>;
  /** What a bar covers at the top of what scrolls, CSS pixels. */
  readonly covered: number;
}

/** Items in the page beyond those in view, on each side. */
const overscan = 8;
/** The window moves by so many at once: less often drawn, at the price of a few items more. */
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

/** Says which items of a list are near the view, so that the page holds few of many. */
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
    // What stands above the list changes its place, and so the height of what scrolls.
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
