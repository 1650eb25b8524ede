import { onScrollInput } from '../../../lib/dom/scroll-input.ts';

/** Number of consecutive stable frames that ends pinning, and the maximum number of frames. */
const stableFrames = 8;
const maxFrames = 90;

const activePins = new WeakMap<HTMLElement, () => void>();

/** Whether a position is pinned. */
export const isScrollPositionPinned = (scroller: HTMLElement): boolean => activePins.has(scroller);

/**
 * Scrolls to a target and keeps it in place while its surroundings get their real size, because sections near the view
 * are laid out late. Ends when the layout is stable, another position is pinned, or the user interacts.
 * @param remainingDistance remaining scroll distance, CSS pixels; null when it is currently unknown.
 */
export function pinScrollPosition(
  scroller: HTMLElement,
  remainingDistance: () => number | null,
  onEnd?: () => void,
): void {
  activePins.get(scroller)?.();
  let frame = 0;
  let frames = 0;
  let stable = 0;
  const unpin = () => {
    cancelAnimationFrame(frame);
    stopListening();
    activePins.delete(scroller);
    onEnd?.();
  };
  const update = () => {
    const distance = remainingDistance();
    const before = scroller.scrollTop;
    if (distance !== null && Math.abs(distance) > 1) scroller.scrollTop += distance;
    // A target that cannot be reached counts as stable.
    stable = scroller.scrollTop === before && distance !== null ? stable + 1 : 0;
    frames += 1;
    if (stable >= stableFrames || frames >= maxFrames) unpin();
    else frame = requestAnimationFrame(update);
  };
  const stopListening = onScrollInput(window, unpin);
  activePins.set(scroller, unpin);
  update();
}
