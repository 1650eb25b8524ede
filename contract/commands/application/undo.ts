import { z } from 'zod';
import { commandCall } from '../../schemas/command-call.ts';
import { command, nothing } from '../../schemas/command.ts';

/** Undo and redo. */
export const undoCommands = {
  /**
   * Runs commands that declare `undo`, in this order and in one transaction: all or none. Its own inverse comes with the
   * reply. `changes` is empty because those of the commands themselves are emitted.
   */
  'undo.apply': command({
    input: z.object({ commands: z.array(commandCall).min(1).max(1_000) }),
    output: nothing,
    changes: [],
  }),
};
