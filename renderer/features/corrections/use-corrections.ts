import { useMemo } from 'react';
import { t } from '../../../messages/translate.ts';
import type { Article } from '../../../core/model/article.ts';
import type { CorrectionInput } from './correction-input.ts';
import { correctionMessage } from './correction-message.ts';
import { useCommands } from '../../lib/commands/use-command.ts';

export interface CorrectionCommands {
  /** Returns false when it could not be saved (the error was shown). */
  correct(act: CorrectionInput, always: boolean): Promise<boolean>;
  /** Removes a correction. */
  remove(id: string): Promise<boolean>;
}

/** Corrections of an article; each is on disk and shown when it resolves, and can be undone. */
export function useCorrections({ id: articleId, textVersion }: Article): CorrectionCommands {
  const { run } = useCommands();
  return useMemo(
    () => ({
      async correct(act, always) {
        const correction = { id: crypto.randomUUID(), articleId, textVersion, always, act };
        const message = correctionMessage(act, always);
        return (await run('corrections.add', correction, { untilShown: true, message })) !== null;
      },
      async remove(id) {
        const message = t('corrections.done.undone');
        return (await run('corrections.delete', { ids: [id] }, { untilShown: true, message })) !== null;
      },
    }),
    [articleId, textVersion, run],
  );
}
