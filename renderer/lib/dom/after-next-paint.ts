/** Calls a function when the window is idle after the next paint. */
export function afterNextPaint(run: () => void): void {
  // The task after a frame follows its painting.
  requestAnimationFrame(() => setTimeout(() => requestIdleCallback(run, { timeout: 1_000 }), 0));
}
