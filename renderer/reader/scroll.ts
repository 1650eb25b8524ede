import type { TextSpan } from '../../core/model/span.ts';
import type { BlockIndex } from './text-position.ts';

/** Brings a span into view, a third from the top, unless all of it is comfortably in view already. */
export function scrollToSpan(scroller: HTMLElement | null, index: BlockIndex | null, span: TextSpan): void {
  const range = index?.spanToRange(span);
  if (!scroller || !range) return;
  const box = range.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  if (box.top >= view.top + 70 && box.bottom <= view.bottom - 40) return;
  scroller.scrollTo({
    top: scroller.scrollTop + box.top - view.top - view.height / 3,
    behavior: window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
  });
}
