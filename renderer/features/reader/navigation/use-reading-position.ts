import { useLayoutEffect, useRef, type RefObject } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Article } from '../../../../core/model/article.ts';
import { debounce, type RateLimited } from '../../../../core/timing/rate-limit.ts';
import { call } from '../../../lib/api/call.ts';
import { queries } from '../../../lib/api/queries.ts';
import type { BlockIndex } from '../layout/block-index.ts';
import { pinScrollPosition, isScrollPositionPinned } from './pin-scroll-position.ts';
import { breath, firstVisibleOffset, offBy } from './viewport-position.ts';

const settleMs = 400;

/** Scrolls to where the person left off: the line that was the first then is the first again. */
function goBackTo(element: HTMLElement, index: BlockIndex, position: number, length: number): void {
  if (position <= 0) return;
  if (position >= length)
    pinScrollPosition(element, () => element.scrollHeight - element.clientHeight - element.scrollTop);
  else pinScrollPosition(element, () => offBy(element, index, { offset: position, top: breath }));
}

/** Scrolls to where the person left off, and keeps where they are whenever the scrolling comes to rest. */
export function useReadingPosition(
  scroller: RefObject<HTMLElement | null>,
  index: BlockIndex | null,
  article: Article,
): void {
  const client = useQueryClient();
  const { id, text } = article;
  const begin = useRef(article.readingPosition);

  // Before it is painted, and while it is still in the page when one leaves.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || !index) return undefined;
    const position = begin.current;
    goBackTo(element, index, position, text.length);

    let kept = position;
    const keep = () => {
      // A short text that is in view as a whole has no place to be at: it is read.
      const whole = element.scrollHeight <= element.clientHeight + 4;
      const now = whole ? text.length : firstVisibleOffset(element, index, text.length);
      if (now === kept) return;
      kept = now;
      // A place that could not be kept is not worth a message; the next scroll tries again.
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
      // Opened again it begins where it was left, and not where it was when it was fetched.
      client.setQueryData(queries.article(id).queryKey, (known) =>
        known ? { ...known, readingPosition: begin.current } : known,
      );
      void client.invalidateQueries({ queryKey: ['library'] });
    };
  }, [scroller, index, client, id, text]);
}
