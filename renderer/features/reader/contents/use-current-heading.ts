import { useEffect, useState } from 'react';
import { debounce } from '../../../../core/timing/rate-limit.ts';
import { headingAt, type ListedHeading } from './headings.ts';
import type { ArticlePage } from '../page/use-article-page.ts';

/** Delay after scrolling, ms. */
const settleMs = 100;

/** A heading is current once it is in the upper part of the view, where navigating to it puts it. */
const currentAbove = 0.4;

/** Index of the heading at the reading position; -1 before the first. */
export function useCurrentHeading(page: ArticlePage, headings: readonly ListedHeading[]): number {
  const [current, setCurrent] = useState(-1);
  const { index, scroller, firstVisible } = page;
  useEffect(() => {
    const element = scroller.current;
    if (!element || !index) return undefined;
    const update = () => {
      const view = element.getBoundingClientRect();
      let at = headingAt(headings, firstVisible());
      for (let next = headings[at + 1]; next; next = headings[at + 1]) {
        const top = index.blockAt(next.start)?.getBoundingClientRect().top;
        if (top === undefined || top > view.top + view.height * currentAbove) break;
        at += 1;
      }
      setCurrent(at);
    };
    const first = setTimeout(update, 0);
    const onScroll = debounce(update, settleMs);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(first);
      onScroll.cancel();
      element.removeEventListener('scroll', onScroll);
    };
  }, [index, scroller, firstVisible, headings]);
  return current;
}
