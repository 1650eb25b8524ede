/** So many frames in a row everything must stand still, and so many are watched at most. */
const stillFor = 8;
const mostFrames = 90;

const ends = new WeakMap<HTMLElement, () => void>();

/** True while something is kept in its place. */
export const isScrollPositionPinned = (scroller: HTMLElement): boolean => ends.has(scroller);

/**
 * Scrolls until something is where it belongs, and keeps it there while what lies around it takes its real size: sections
 * that come near the view are laid out only then. Ends when all is still, when something else is held, or when the person
 * does anything.
 * @param offBy how far there is still to scroll, CSS pixels; null when that is not known now.
 */
export function pinScrollPosition(
  scroller: HTMLElement,
  offBy: () => number | null,
  onEnd?: () => void,
): void {
  ends.get(scroller)?.();
  let frame = 0;
  let frames = 0;
  let still = 0;
  const acts = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;
  const end = () => {
    cancelAnimationFrame(frame);
    for (const act of acts) window.removeEventListener(act, end, true);
    ends.delete(scroller);
    onEnd?.();
  };
  const look = () => {
    const off = offBy();
    const before = scroller.scrollTop;
    if (off !== null && Math.abs(off) > 1) scroller.scrollTop += off;
    // What cannot be scrolled to stands still too.
    still = scroller.scrollTop === before && off !== null ? still + 1 : 0;
    frames += 1;
    if (still >= stillFor || frames >= mostFrames) end();
    else frame = requestAnimationFrame(look);
  };
  for (const act of acts) window.addEventListener(act, end, { capture: true, passive: true });
  ends.set(scroller, end);
  look();
}
