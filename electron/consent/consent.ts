import type { ConsentService } from '../../backend/services/platform/consent.ts';
import { describeFetch, describeOpen, describeNotesQuestion } from './describe-question.ts';
import type { Question } from './describe-question.ts';
import type { EnteredText } from './entered-text.ts';

/** Asks the user; resolves to the index of the button. The first one cancels. */
export type Ask = (question: Question) => Promise<number>;

/** Asks one question at a time: while one is open, others are answered with Cancel, because a series invites a wrong answer. */
function oneAtATime(ask: Ask): Ask {
  let isAsking = false;
  return async (question) => {
    if (isAsking) return 0;
    isAsking = true;
    try {
      return await ask(question);
    } finally {
      isAsking = false;
    }
  };
}

/** Creates the questions of the main process. */
export function createConsent(ask: Ask, entered: Pick<EnteredText, 'take'>): ConsentService {
  const askOne = oneAtATime(ask);
  return {
    async fetch(question) {
      if (question.askedBy === 'user' && (await entered.take(question.urls))) return 'entered';
      return (await askOne(describeFetch(question))) === 1 ? 'confirmed' : 'declined';
    },
    openLink: async (url) =>
      (['cancel', 'copy', 'open'] as const)[await askOne(describeOpen(url))] ?? 'cancel',
    notesOrigin: async () =>
      (['cancel', 'others', 'own'] as const)[await askOne(describeNotesQuestion())] ?? 'cancel',
  };
}
