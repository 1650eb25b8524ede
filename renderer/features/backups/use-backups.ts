import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { t, textOf } from '../../../messages/translate.ts';
import { call } from '../../lib/api/call.ts';
import { queries } from '../../lib/api/queries.ts';
import { useAttempt } from '../../lib/api/use-attempt.ts';
import { formatNotesOfOthers } from '../../lib/format/format-backup.ts';
import { useToasts } from '../../ui/toast/ToastProvider.tsx';
import { useUndo } from '../../lib/undo/UndoProvider.tsx';

export interface BackupActions {
  /** The running operation, also of a dialog that was closed; null when there is none. */
  readonly busy: 'make' | 'restore' | null;
  make(where: 'library' | 'ask'): Promise<void>;
  /** Null opens a file dialog. Returns true when the library was replaced. */
  restore(file: string | null): Promise<boolean>;
  /** Cancels a restore that is still reading its backup. */
  cancelRestore(): Promise<void>;
  showFolder(): Promise<void>;
}

/** Creates and restores backups; errors are shown as messages. */
export function useBackups(): BackupActions {
  const toasts = useToasts();
  const undo = useUndo();
  const attempt = useAttempt();
  const [operation, setOperation] = useState<BackupActions['busy']>(null);
  const { data: restoring = null } = useQuery(queries.restoreProgress);

  const runAs = async (what: 'make' | 'restore', work: () => Promise<boolean>): Promise<boolean> => {
    setOperation(what);
    const done = await attempt(work);
    setOperation(null);
    return done?.value ?? false;
  };

  return {
    busy: operation ?? (restoring === null ? null : 'restore'),
    async make(where) {
      await runAs('make', async () => {
        const created = await call('backups.make', { where });
        if (created)
          toasts.info(
            where === 'ask' ? t('backups.done.madeAt', { file: created.file }) : t('backups.done.made'),
          );
        return created !== null;
      });
    },
    restore: (file) =>
      runAs('restore', async () => {
        const restored = await call('backups.restore', { file });
        if (!restored) return false;
        // Commands of the previous library cannot be undone in this one.
        undo.clear();
        if (restored.problems.length > 0)
          toasts.problem(t('backups.done.leftOut', { problems: restored.problems.map(textOf).join(' ') }));
        const others = restored.notesOfOthers;
        if (others && others.marked + others.templates > 0) toasts.info(formatNotesOfOthers(others));
        toasts.info(
          restored.missingPictures > 0
            ? t('backups.done.restoredWithout', { count: restored.missingPictures })
            : t('backups.done.restored'),
        );
        return true;
      }),
    async cancelRestore() {
      await attempt(() => call('backups.cancelRestore', null));
    },
    async showFolder() {
      await attempt(() => call('backups.showFolder', null));
    },
  };
}
