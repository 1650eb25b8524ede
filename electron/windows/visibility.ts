import type { BrowserWindow } from 'electron';

/** Reports when the window is shown or restored, and when it is hidden, minimized or closed. */
export function followVisibility(window: BrowserWindow, onChange: (isVisible: boolean) => void): void {
  window.on('show', () => onChange(true));
  window.on('restore', () => onChange(true));
  // Some window systems do not report that a window was restored.
  window.on('focus', () => onChange(true));
  window.on('hide', () => onChange(false));
  window.on('minimize', () => onChange(false));
  window.on('closed', () => onChange(false));
}
