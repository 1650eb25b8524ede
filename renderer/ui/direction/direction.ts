/** Whether the content of an element is laid out from right to left. */
export const isRightToLeft = (element: Element): boolean => getComputedStyle(element).direction === 'rtl';

const mirroredKeys: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/**
 * The key that has the same effect in an element that is laid out from left to right: "ArrowRight" for the left arrow
 * key in an element that is laid out from right to left. Other keys are returned unchanged.
 */
export const keyInDirection = (key: string, element: Element): string =>
  isRightToLeft(element) ? (mirroredKeys[key] ?? key) : key;

/**
 * A distance from the edge of an element where its lines begin, as a horizontal position in the window. Both are CSS
 * pixels.
 */
export function positionFromStart(element: Element, distance = 0): number {
  const { left, right } = element.getBoundingClientRect();
  return isRightToLeft(element) ? right - distance : left + distance;
}

/** A horizontal position in the window as a share of the width of an element, from where its lines begin: 0 to 1. */
export function shareFromStart(element: Element, x: number): number {
  const { left, width } = element.getBoundingClientRect();
  const share = Math.min(1, Math.max(0, (x - left) / Math.max(1, width)));
  return isRightToLeft(element) ? 1 - share : share;
}
