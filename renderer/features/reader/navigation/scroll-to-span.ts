import type { TextSpan } from '../../../../core/model/span.ts';
import type { BlockIndex } from '../layout/block-index.ts';
import { pinScrollPosition } from './pin-scroll-position.ts';

/** Beyond this number of views scrolling is instant, because an animation would show nothing useful. */
const nearViews = 3;

/** Comfort margin above and below the target, as a share of the view and in CSS pixels. */
const comfortMargin = { top: 70, bottom: 40, share: 1 / 3 } as const;

const prefersReducedMotion = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Resolves when scrolling has ended, or after two seconds. */
async function scrollEnd(scroller: HTMLElement): Promise<void> {
  let [before, frames] = [Number.NaN, 0];
  for (let all = 0; all < 120 && frames < 3; all += 1) {
    // oxlint-disable-next-line no-await-in-loop -- frame by frame
    await new Promise(requestAnimationFrame);
    frames = scroller.scrollTop === before ? frames + 1 : 0;
    before = scroller.scrollTop;
  }
}

function goTo(scroller: HTMLElement, index: BlockIndex, span: TextSpan): void {
  const range = index.spanToRange(span);
  if (!range) return;
  const currentBox = () => range.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  const box = currentBox();
  if (box.top >= view.top + comfortMargin.top && box.bottom <= view.bottom - comfortMargin.bottom) return;
  const distance = () => currentBox().top - view.top - view.height * comfortMargin.share;
  if (index.isLong && Math.abs(distance()) > nearViews * view.height)
    return pinScrollPosition(scroller, distance);
  scroller.scrollTo({
    top: scroller.scrollTop + distance(),
    behavior: prefersReducedMotion() ? 'auto' : 'smooth',
  });
  if (!index.isLong) return;
  // Sections on the way may have had another height than estimated.
  void scrollEnd(scroller).then(() => {
    const now = currentBox();
    if (now.top < view.top || now.bottom > view.bottom) pinScrollPosition(scroller, distance);
  });
}

/** Scrolls a span to a third from the top, unless it is comfortably visible already. */
export function scrollToSpan(scroller: HTMLElement | null, index: BlockIndex | null, span: TextSpan): void {
  if (!scroller || !index) return;
  if (index.ensureRendered(span)) goTo(scroller, index, span);
  // React is rendering; the missing sections are in the DOM after the commit.
  else setTimeout(() => goTo(scroller, index, span), 0);
}
