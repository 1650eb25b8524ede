import { useCallback } from 'react';
import type { CommandInput } from '../../../contract/commands.ts';
import { useCommands } from '../../lib/commands/use-command.ts';

/** Answers a function that takes back all that these imports brought, and whether it did. Never throws. */
export function useUndoImports(): (ids: readonly string[]) => Promise<boolean> {
  const { run } = useCommands();
  return useCallback(
    async (ids) => {
      const done = await run(
        'annotationImport.revert',
        { importIds: [...ids] },
        {
          message({ kept }) {
            const stays = kept === 0 ? '' : ` What you have worked on since stays (${kept}).`;
            return `What was imported is taken back.${stays}`;
          },
        },
      );
      return done !== null;
    },
    [run],
  );
}

type Choices = CommandInput<'annotationImport.chooseUpdates'>['updates'];

/** Answers a function that does what was chosen for changes at the source, as one act that can be undone. */
export function useAcceptUpdates(): (updates: Choices) => Promise<boolean> {
  const { run } = useCommands();
  return useCallback(
    async (updates) => (await run('annotationImport.chooseUpdates', { updates })) !== null,
    [run],
  );
}
