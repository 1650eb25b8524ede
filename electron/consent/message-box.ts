import { dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import type { Ask } from './consent.ts';

/**
 * Asks in message boxes of the system, attached to the window if there is one. Escape cancels, and Cancel has the focus:
 * a key that was meant for the window agrees to nothing.
 */
export const askInMessageBox =
  (windowOf: () => BrowserWindow | null): Ask =>
  async ({ message, detail, buttons }) => {
    const options = {
      type: 'question' as const,
      title: 'Lectern',
      message,
      detail,
      buttons: [...buttons],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    };
    const window = windowOf();
    const { response } = await (window
      ? dialog.showMessageBox(window, options)
      : dialog.showMessageBox(options));
    return response;
  };
