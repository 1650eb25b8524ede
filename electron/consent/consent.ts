import { dialog } from 'electron';
import type { BrowserWindow } from 'electron';
import type { ConsentService } from '../../backend/services/platform/consent.ts';
import { describeFetch, describeOpen } from './describe-question.ts';
import type { Question } from './describe-question.ts';
import type { EnteredText } from './entered-text.ts';

/** Index of the button that cancels. */
const cancel = 0;

/**
 * Creates the questions, attached to the window if there is one. They are message boxes of the system. Escape cancels,
 * and Cancel has the focus: a key that was meant for the window agrees to nothing.
 */
export function createConsent(
  windowOf: () => BrowserWindow | null,
  entered: Pick<EnteredText, 'take'>,
): ConsentService {
  let isAsking = false;

  /** Resolves to the index of the button. */
  async function ask({ message, detail, buttons }: Question): Promise<number> {
    // A series of questions invites a wrong answer.
    if (isAsking) return cancel;
    isAsking = true;
    const options = {
      type: 'question' as const,
      title: 'Lectern',
      message,
      detail,
      buttons: [...buttons],
      defaultId: cancel,
      cancelId: cancel,
      noLink: true,
    };
    try {
      const window = windowOf();
      const { response } = await (window
        ? dialog.showMessageBox(window, options)
        : dialog.showMessageBox(options));
      return response;
    } finally {
      isAsking = false;
    }
  }

  return {
    async fetch(question) {
      if (question.askedBy === 'person' && (await entered.take(question.urls))) return 'entered';
      return (await ask(describeFetch(question))) === 1 ? 'confirmed' : 'declined';
    },
    openLink: async (url) => (['cancel', 'copy', 'open'] as const)[await ask(describeOpen(url))] ?? 'cancel',
  };
}
