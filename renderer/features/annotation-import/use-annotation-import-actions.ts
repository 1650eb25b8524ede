import { useCallback } from 'react';
import { t } from '../../../messages/translate.ts';
import type { CommandInput } from '../../../contract/commands.ts';
import { useCommands } from '../../lib/commands/use-command.ts';

/** Returns a function that undoes these imports and returns whether it succeeded. Never throws. */
export function useUndoImports(): (ids: readonly string[]) => Promise<boolean> {
  const { run } = useCommands();
  return useCallback(
    async (ids) => {
      const done = await run(
        'annotationImport.revert',
        { importIds: [...ids] },
        {
          message({ kept }) {
            return kept === 0
              ? t('annotations.import.undone')
              : t('annotations.import.undoneExcept', { count: kept });
          },
        },
      );
      return done !== null;
    },
    [run],
  );
}

type Choices = CommandInput<'annotationImport.chooseUpdates'>['updates'];

/** Returns a function that applies the chosen source changes as one undoable command. */
export function useAcceptUpdates(): (updates: Choices) => Promise<boolean> {
  const { run } = useCommands();
  return useCallback(
    async (updates) => (await run('annotationImport.chooseUpdates', { updates })) !== null,
    [run],
  );
}
