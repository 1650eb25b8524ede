import { useMemo } from 'react';
import type { CommandInput } from '../../../contract/commands.ts';
import type { Entity } from '../../../core/model/analysis.ts';
import type { Article } from '../../../core/model/article.ts';
import { correctionMessage } from './correction-message.ts';
import { useCommands } from '../../lib/commands/use-command.ts';

export type CorrectionInput = CommandInput<'corrections.add'>['act'];

export interface CorrectionCommands {
  /** Returns false when it could not be saved (the error was shown). */
  correct(act: CorrectionInput, always: boolean): Promise<boolean>;
  /** Removes a correction. */
  remove(id: string): Promise<boolean>;
}

/** Identifies an entity by kind, name and first mention. */
export const refTo = ({ kind, name, mentions }: Pick<Entity, 'kind' | 'name' | 'mentions'>) => {
  const first = mentions[0];
  return { kind, name, span: first ? { start: first.start, end: first.end } : null };
};

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
        const message = 'Correction taken back';
        return (await run('corrections.delete', { ids: [id] }, { untilShown: true, message })) !== null;
      },
    }),
    [articleId, textVersion, run],
  );
}
