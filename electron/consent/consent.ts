import { dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import type { ConsentService } from '../../backend/services/platform/consent.ts';
import { describeFetch } from './describe-question.ts';
import type { Question } from './describe-question.ts';

/**
 * Asks in a message box of the system; resolves to the index of the button. Escape cancels, and Cancel has the focus:
 * a key that was meant for the window agrees to nothing.
 */
async function ask(window: BrowserWindow | null, { message, detail, buttons }: Question): Promise<number> {
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
  const { response } = await (window
    ? dialog.showMessageBox(window, options)
    : dialog.showMessageBox(options));
  return response;
}

/** Creates the questions, attached to the window if there is one. */
export const createConsent = (windowOf: () => BrowserWindow | null): ConsentService => ({
  fetchPages: async (question) =>
    (await ask(windowOf(), describeFetch(question))) === 1 ? 'confirmed' : 'declined',
});
