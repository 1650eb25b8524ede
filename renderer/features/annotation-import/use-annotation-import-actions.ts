import { useCallback } from 'react';
import type { CommandInput } from '../../../contract/commands.ts';
import { call } from '../../lib/api/call.ts';
import { useAttempt } from '../../lib/api/use-attempt.ts';
import { useToasts } from '../../ui/Toasts.tsx';
import { useUndo } from '../../lib/undo/UndoProvider.tsx';
import type { ImportReport } from './format-import-report.ts';

const forEach = async (
  ids: readonly string[],
  name: 'annotationImport.revert' | 'annotationImport.restore',
) => {
  let kept = 0;
  for (const importId of ids) {
    const answer = await call(name, { importId });
    kept += answer?.kept ?? 0;
  }
  return kept;
};

/** Answers a function that makes all that was imported one act, which can be undone. */
export function useNoteImports(): (reports: readonly ImportReport[]) => void {
  const undo = useUndo();
  return useCallback(
    (reports) => {
      const ids = reports.flatMap(({ importId }) => importId ?? []);
      if (ids.length === 0) return;
      undo.record({
        label: 'import of annotations',
        undo: () => forEach(ids, 'annotationImport.revert'),
        redo: () => forEach(ids, 'annotationImport.restore'),
      });
    },
    [undo],
  );
}

/** Answers a function that takes back all that these imports brought, and whether it did. Never throws. */
export function useTakeImportsBack(): (ids: readonly string[]) => Promise<boolean> {
  const toasts = useToasts();
  const attempt = useAttempt();
  const undo = useUndo();
  return useCallback(
    async (ids) => {
      const done = await attempt(async () => {
        const kept = await forEach(ids, 'annotationImport.revert');
        const putBack = () => forEach(ids, 'annotationImport.restore');
        undo.record({
          label: 'taking back of an import',
          undo: putBack,
          redo: () => forEach(ids, 'annotationImport.revert'),
        });
        const stays = kept === 0 ? '' : ` What you have worked on since stays (${kept}).`;
        toasts.info(`What was imported is taken back.${stays}`, {
          label: 'Undo',
          run: () => void attempt(putBack),
        });
      });
      return done !== null;
    },
    [attempt, toasts, undo],
  );
}

type Choices = CommandInput<'annotationImport.chooseUpdates'>['updates'];

/** Answers a function that does what was chosen for changes at the source, as one act that can be undone. */
export function useChooseUpdates(): (updates: Choices) => Promise<boolean> {
  const attempt = useAttempt();
  const undo = useUndo();
  return useCallback(
    async (updates) => {
      const done = await attempt(async () => {
        const before = await call('annotationImport.chooseUpdates', { updates });
        undo.record({
          label: 'taking over of changes',
          undo: () => call('annotationImport.restoreStates', { before }),
          redo: () => call('annotationImport.chooseUpdates', { updates }),
        });
      });
      return done !== null;
    },
    [attempt, undo],
  );
}
