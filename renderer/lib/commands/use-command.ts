import { useMemo } from 'react';
import type { CommandInput, CommandName } from '../../../contract/commands.ts';
import { useToasts } from '../../ui/toast/ToastProvider.tsx';
import { messageOf, send } from '../api/call.ts';
import { changesShown } from '../api/follow-changes.ts';
import { useUndo } from '../undo/UndoProvider.tsx';
import {
  createCommandRunner,
  type CommandOptions,
  type CommandRunner,
  type CommandResult,
} from './command-runner.ts';

/** The window's command runner; a stable object. */
export function useCommands(): CommandRunner {
  const toasts = useToasts();
  const history = useUndo();
  return useMemo(
    () =>
      createCommandRunner({
        send,
        history,
        showMessage: (text, ...actions) => toasts.info(text, ...actions),
        onError: (error) => toasts.problem(messageOf(error)),
        waitUntilShown: changesShown,
      }),
    [toasts, history],
  );
}

/** Returns a function that runs one command, records its inverse, shows the message and reports errors. */
export function useCommand<N extends CommandName>(
  name: N,
): (input: CommandInput<N>, options?: CommandOptions<N>) => Promise<CommandResult<N>> {
  const { run } = useCommands();
  return useMemo(() => (input, options) => run(name, input, options), [run, name]);
}
