import { useEffect, useRef, type RefObject } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Article } from '../../core/model/article.ts';
import { call } from '../api/call.ts';
import { queries } from '../api/queries.ts';

const settleMs = 400;

/** The first code unit of the article that is in view, or its length once the end has been reached. */
export function firstVisibleOffset(scroller: HTMLElement, textLength: number): number {
  const atEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 4;
  if (atEnd && scroller.scrollTop > 0) return textLength;
  const top = scroller.getBoundingClientRect().top;
  for (const block of scroller.querySelectorAll('[data-start]')) {
    const box = block.getBoundingClientRect();
    if (box.bottom <= top + 4) continue;
    const start = Number(block.getAttribute('data-start'));
    const share = Math.min(1, Math.max(0, (top - box.top) / Math.max(1, box.height)));
    return Math.round(start + share * (block.textContent?.length ?? 0));
  }
  return 0;
}

/** Scrolls to where the person left off, and keeps where they are whenever the scrolling comes to rest. */
export function useReadingPosition(scroller: RefObject<HTMLElement | null>, article: Article): void {
  const client = useQueryClient();
  const { id, text } = article;
  const begin = useRef(article.readingPosition);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const position = begin.current;
    if (position >= text.length && position > 0) element.scrollTop = element.scrollHeight;
    else if (position > 0) {
      const blocks = [...element.querySelectorAll<HTMLElement>('[data-start]')];
      const block = blocks.findLast((b) => Number(b.dataset['start']) <= position);
      if (block) {
        const length = Math.max(1, block.textContent?.length ?? 1);
        const share = (position - Number(block.dataset['start'])) / length;
        const box = block.getBoundingClientRect();
        element.scrollTop += box.top - element.getBoundingClientRect().top + share * box.height;
      }
    }

    let kept = position;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      // A short text that is in view as a whole has no place to be at: it is read.
      const whole = element.scrollHeight <= element.clientHeight + 4;
      const now = whole ? text.length : firstVisibleOffset(element, text.length);
      if (now === kept) return;
      kept = now;
      // A place that could not be kept is not worth a message; the next scroll tries again.
      call('articles.setReadingPosition', { id, position: now }).catch(() => {
        kept = -1;
      });
    };
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, settleMs);
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      element.removeEventListener('scroll', onScroll);
      clearTimeout(timer);
      keep();
      begin.current = kept < 0 ? position : kept;
      void client.invalidateQueries({ ...queries.article(id), refetchType: 'none' });
      void client.invalidateQueries({ queryKey: ['library'] });
    };
  }, [scroller, client, id, text]);
}
