import type { BrowserWindow } from 'electron';

/** The program's only window, which may be closed while the program runs (macOS). */
export interface SingleWindow {
  current(): BrowserWindow | null;
  /** Opens the window, or brings it to the front. */
  show(): void;
}

/** @param open creates the window */
export function createSingleWindow(open: () => BrowserWindow): SingleWindow {
  let window: BrowserWindow | null = null;
  return {
    current: () => window,
    show() {
      if (!window) {
        window = open();
        window.on('closed', () => (window = null));
        return;
      }
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
  };
}
