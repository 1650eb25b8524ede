import { useMemo } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { CommandInput } from '../../../contract/commands.ts';
import type { Entity } from '../../../core/model/analysis.ts';
import type { Article } from '../../../core/model/article.ts';
import { call } from '../../lib/api/call.ts';
import { useAttempt } from '../../lib/api/use-attempt.ts';
import { queries } from '../../lib/api/queries.ts';
import { useUndo } from '../../lib/undo/UndoProvider.tsx';

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

/** Every correction in an article: durable when it resolves, and undoable. */
export function useCorrections({ id: articleId, textVersion }: Article): CorrectionCommands {
  const undo = useUndo();
  const attempt = useAttempt();
  const client = useQueryClient();
  const { record } = undo;
  return useMemo(() => {
    const refresh = () =>
      Promise.all([
        client.invalidateQueries(queries.analysis(articleId)),
        client.invalidateQueries(queries.corrections(articleId)),
      ]);
    const setDeleted = (id: string, deleted: boolean) =>
      call('corrections.setDeleted', { ids: [id], deleted }).then(refresh);
    return {
      async correct(act, always) {
        const id = crypto.randomUUID();
        const done = await attempt(() =>
          call('corrections.add', { id, articleId, textVersion, always, act }).then(refresh),
        );
        if (!done) return false;
        record({
          label: 'correction',
          undo: () => setDeleted(id, true),
          redo: () => setDeleted(id, false),
        });
        return true;
      },
      async takeBack(id) {
        if (!(await attempt(() => setDeleted(id, true)))) return false;
        record({
          label: 'taking back a correction',
          undo: () => setDeleted(id, false),
          redo: () => setDeleted(id, true),
        });
        return true;
      },
    };
  }, [articleId, textVersion, client, attempt, record]);
}
