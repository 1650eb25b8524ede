import { useLayoutEffect, useRef, type RefObject } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Article } from '../../../../core/model/article.ts';
import { debounce, type RateLimited } from '../../../../core/timing/rate-limit.ts';
import { call } from '../../../lib/api/call.ts';
import { queries } from '../../../lib/api/queries.ts';
import { onPageHide } from '../../../lib/dom/page-hide.ts';
import type { BlockIndex } from '../layout/block-index.ts';
import { isScrollPositionPinned } from './pin-scroll-position.ts';
import { scrollToPosition } from './scroll-to-position.ts';
import { firstVisibleOffset, isEndVisible, topMargin } from './viewport-position.ts';

/** Delay after the last scroll event before the position is stored, ms. */
const settleMs = 400;

/** Restores the reading position; stores it whenever scrolling settles, and when the article or the window closes. */
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
    let isRestoring = position > 0;
    if (isRestoring)
      scrollToPosition(element, index, { offset: position, top: topMargin }, text.length, () => {
        isRestoring = false;
      });

    let stored = position;
    const store = () => {
      // Until the layout has settled, another line may be at the top.
      if (isRestoring) return;
      const now = isEndVisible(element) ? text.length : firstVisibleOffset(element, index, text.length);
      if (now === stored) return;
      stored = now;
      // A failure needs no message; the next scroll saves again.
      call('articles.setReadingPosition', { id, position: now }).catch(() => {
        stored = -1;
      });
    };
    const onScroll: RateLimited = debounce(
      () => (isScrollPositionPinned(element) ? onScroll() : store()),
      settleMs,
    );
    element.addEventListener('scroll', onScroll, { passive: true });
    const stopOnPageHide = onPageHide(store);
    return () => {
      element.removeEventListener('scroll', onScroll);
      stopOnPageHide();
      onScroll.cancel();
      store();
      begin.current = stored < 0 ? position : stored;
      // Reopening uses the current position, not the one from when the article was fetched.
      client.setQueryData(queries.article(id).queryKey, (known) =>
        known ? { ...known, readingPosition: begin.current } : known,
      );
      void client.invalidateQueries({ queryKey: ['library'] });
    };
  }, [scroller, index, client, id, text]);
}
