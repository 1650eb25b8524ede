/** Input by which a user scrolls or starts to do something else. */
const inputs = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/**
 * Calls a function on input that may scroll the target, before the input takes effect. Returns a function that removes
 * the listeners.
 */
export function onScrollInput(target: HTMLElement | Window, listener: () => void): () => void {
  for (const type of inputs) target.addEventListener(type, listener, { capture: true, passive: true });
  return () => {
    for (const type of inputs) target.removeEventListener(type, listener, true);
  };
}
