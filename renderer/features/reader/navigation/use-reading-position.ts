import { useLayoutEffect, useRef, type RefObject } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Article } from '../../../../core/model/article.ts';
import { debounce, type RateLimited } from '../../../../core/timing/rate-limit.ts';
import { call } from '../../../lib/api/call.ts';
import { queries } from '../../../lib/api/queries.ts';
import type { BlockIndex } from '../layout/block-index.ts';
import { pinScrollPosition, isScrollPositionPinned } from './pin-scroll-position.ts';
import { topMargin, firstVisibleOffset, scrollDistanceTo } from './viewport-position.ts';

const settleMs = 400;

/** Scrolls to the stored reading position, so that the same line is at the top. */
function goBackTo(element: HTMLElement, index: BlockIndex, position: number, length: number): void {
  if (position <= 0) return;
  if (position >= length)
    pinScrollPosition(element, () => element.scrollHeight - element.clientHeight - element.scrollTop);
  else
    pinScrollPosition(element, () => scrollDistanceTo(element, index, { offset: position, top: topMargin }));
}

/** Restores the reading position, and stores it whenever scrolling settles. */
export function useReadingPosition(
  scroller: RefObject<HTMLElement | null>,
  index: BlockIndex | null,
  article: Article,
): void {
  const client = useQueryClient();
  const { id, text } = article;
  const begin = useRef(article.readingPosition);

  // Before painting, and while the DOM still exists on unmount.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || !index) return undefined;
    const position = begin.current;
    goBackTo(element, index, position, text.length);

    let kept = position;
    const keep = () => {
      // A short text that is entirely visible has no position: it is read.
      const whole = element.scrollHeight <= element.clientHeight + 4;
      const now = whole ? text.length : firstVisibleOffset(element, index, text.length);
      if (now === kept) return;
      kept = now;
      // A failure needs no message; the next scroll saves again.
      call('articles.setReadingPosition', { id, position: now }).catch(() => {
        kept = -1;
      });
    };
    const onScroll: RateLimited = debounce(
      () => (isScrollPositionPinned(element) ? onScroll() : keep()),
      settleMs,
    );
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      element.removeEventListener('scroll', onScroll);
      onScroll.cancel();
      keep();
      begin.current = kept < 0 ? position : kept;
      // Reopening uses the current position, not the one from when the article was fetched.
      client.setQueryData(queries.article(id).queryKey, (known) =>
        known ? { ...known, readingPosition: begin.current } : known,
      );
      void client.invalidateQueries({ queryKey: ['library'] });
    };
  }, [scroller, index, client, id, text]);
}
