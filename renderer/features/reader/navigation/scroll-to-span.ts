import type { TextSpan } from '../../../../core/model/span.ts';
import type { BlockIndex } from '../layout/block-index.ts';
import { pinScrollPosition } from './pin-scroll-position.ts';

/** Beyond this number of views scrolling is instant, because an animation would show nothing useful. */
const nearViews = 3;

/** Comfort margin above and below the target, as a share of the view and in CSS pixels. */
const comfort = { top: 70, bottom: 40, share: 1 / 3 } as const;

const isStill = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Resolves when scrolling has ended, or after two seconds. */
async function atRest(scroller: HTMLElement): Promise<void> {
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
  const boxOf = () => range.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  const box = boxOf();
  if (box.top >= view.top + comfort.top && box.bottom <= view.bottom - comfort.bottom) return;
  const away = () => boxOf().top - view.top - view.height * comfort.share;
  if (index.isLong && Math.abs(away()) > nearViews * view.height) return pinScrollPosition(scroller, away);
  scroller.scrollTo({ top: scroller.scrollTop + away(), behavior: isStill() ? 'auto' : 'smooth' });
  if (!index.isLong) return;
  // Sections on the way may have had another height than estimated.
  void atRest(scroller).then(() => {
    const now = boxOf();
    if (now.top < view.top || now.bottom > view.bottom) pinScrollPosition(scroller, away);
  });
}

/** Scrolls a span to a third from the top, unless it is comfortably visible already. */
export function scrollToSpan(scroller: HTMLElement | null, index: BlockIndex | null, span: TextSpan): void {
  if (!scroller || !index) return;
  if (index.ensureRendered(span)) goTo(scroller, index, span);
  // React is rendering; the missing sections are in the DOM after the commit.
  else setTimeout(() => goTo(scroller, index, span), 0);
}
