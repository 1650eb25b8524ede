import type { Handlers } from '../handler.ts';
import { outcome } from '../outcome.ts';

export const analysisHandlers = {
  'analysis.get': ({ analysis }, { articleId }) => analysis.get(articleId),
  'analysis.request': ({ analysis }, { articleId, retry }) => {
    const isUnchanged = !analysis.request(articleId, retry);
    return outcome(null, { articleIds: [articleId], isUnchanged });
  },
  'analysis.requestAll': ({ library, background }) => {
    // Throws when the library is not open.
    void library.db;
    background.start();
    return null;
  },
  'analysis.stop': ({ analysis }, { articleId }) => {
    analysis.stop(articleId);
    return null;
  },
} satisfies Partial<Handlers>;
