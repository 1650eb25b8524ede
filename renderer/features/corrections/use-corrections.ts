import { useMemo } from 'react';
import type { CommandInput } from '../../../contract/commands.ts';
import type { Entity } from '../../../core/model/analysis.ts';
import type { Article } from '../../../core/model/article.ts';
import { useCommands } from '../../lib/commands/use-command.ts';

export type CorrectionInput = CommandInput<'corrections.add'>['act'];

export interface CorrectionCommands {
  /** Answers false when it could not be kept (the person has been told). */
  correct(act: CorrectionInput, always: boolean): Promise<boolean>;
  /** Takes a correction back. */
  takeBack(id: string): Promise<boolean>;
}

/** How an entity is named to main: by kind, name and its first mention. */
export const refTo = ({ kind, name, mentions }: Pick<Entity, 'kind' | 'name' | 'mentions'>) => {
  const first = mentions[0];
  return { kind, name, span: first ? { start: first.start, end: first.end } : null };
};

/** Every correction in an article: durable and shown when it resolves, and undoable. */
export function useCorrections({ id: articleId, textVersion }: Article): CorrectionCommands {
  const { run } = useCommands();
  return useMemo(
    () => ({
      async correct(act, always) {
        const correction = { id: crypto.randomUUID(), articleId, textVersion, always, act };
        return (await run('corrections.add', correction, { untilShown: true })) !== null;
      },
      takeBack: async (id) => (await run('corrections.delete', { ids: [id] }, { untilShown: true })) !== null,
    }),
    [articleId, textVersion, run],
  );
}
