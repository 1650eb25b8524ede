/** Number of consecutive stable frames that ends pinning, and the maximum number of frames. */
const stillFor = 8;
const mostFrames = 90;

const ends = new WeakMap<HTMLElement, () => void>();

/** Whether a position is pinned. */
export const isScrollPositionPinned = (scroller: HTMLElement): boolean => ends.has(scroller);

/**
 * Scrolls to a target and keeps it in place while its surroundings get their real size, because sections near the view
 * are laid out late. Ends when the layout is stable, another position is pinned, or the user interacts.
 * @param offBy remaining scroll distance, CSS pixels; null when it is currently unknown.
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
    // A target that cannot be reached counts as stable.
    still = scroller.scrollTop === before && off !== null ? still + 1 : 0;
    frames += 1;
    if (still >= stillFor || frames >= mostFrames) end();
    else frame = requestAnimationFrame(look);
  };
  for (const act of acts) window.addEventListener(act, end, { capture: true, passive: true });
  ends.set(scroller, end);
  look();
}
