import type { MessageRef } from '../../../messages/message-keys.ts';
import { t } from '../../../messages/translate.ts';
import type { CommandInput, CommandName, CommandOutput } from '../../../contract/commands.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { UndoHistory } from '../undo/undo-history.ts';

/** A button of a message. */
interface MessageAction {
  readonly label: string;
  readonly run: () => void;
}

export interface CommandOptions<N extends CommandName> {
  /** Overrides the contract's label when only the renderer has the name of the item. */
  readonly label?: MessageRef;
  /** Message shown afterwards, with an Undo button if the command can be undone; null for none. */
  readonly message?: string | ((value: CommandOutput<N>) => string | null);
  /** Another button of the message. */
  readonly action?: (value: CommandOutput<N>) => MessageAction | null;
  /** Commands of one editing session share one undo entry. */
  readonly session?: string;
  /** Shows the result at once, before what has changed is fetched again. */
  readonly show?: (value: CommandOutput<N>) => void;
  /** Resolves once the command's changes are rendered. */
  readonly untilShown?: boolean;
}

/** Result of a command; null when it failed and the error was shown. */
export type CommandResult<N extends CommandName> = {
  readonly value: CommandOutput<N>;
  /** The undo entry, for `UndoHistory.undo`; undefined when the command cannot be undone or changed nothing. */
  readonly undoId: number | undefined;
} | null;

export interface CommandRunner {
  /** Runs a command, records its inverse, shows the message, and reports errors. Never rejects. */
  run<N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    options?: CommandOptions<N>,
  ): Promise<CommandResult<N>>;
  /** Like `run`, but rejects with a message for callers that show errors themselves. */
  attempt<N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    options?: CommandOptions<N>,
  ): Promise<CommandOutput<N>>;
}

export interface CommandRunnerOptions {
  /** Rejects when the main process returns an error. */
  readonly send: <N extends CommandName>(
    name: N,
    input: CommandInput<N>,
  ) => Promise<Extract<Reply<CommandOutput<N>>, { ok: true }>>;
  readonly history: Pick<UndoHistory, 'record' | 'undo'>;
  readonly showMessage: (text: string, ...actions: readonly MessageAction[]) => void;
  readonly onError: (error: unknown) => void;
  /** Resolves when the changes are rendered. */
  readonly waitUntilShown: () => Promise<void>;
}

/** Creates the runner that executes all undoable commands of the window. */
export function createCommandRunner(options: CommandRunnerOptions): CommandRunner {
  const { send, history, showMessage, onError, waitUntilShown } = options;
  const perform = async <N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    given: CommandOptions<N> = {},
  ): Promise<NonNullable<CommandResult<N>>> => {
    const { value, undo } = await send(name, input);
    given.show?.(value);
    const undoId = undo && history.record({ ...undo, label: given.label ?? undo.label }, given.session);
    const message = typeof given.message === 'function' ? given.message(value) : (given.message ?? null);
    if (message !== null) {
      const undoAction =
        undoId === undefined ? [] : [{ label: t('ui.undo'), run: () => void history.undo(undoId) }];
      const action = given.action?.(value);
      showMessage(message, ...undoAction, ...(action ? [action] : []));
    }
    if (given.untilShown) await waitUntilShown();
    return { value, undoId };
  };
  return {
    attempt: async (name, input, given) => (await perform(name, input, given)).value,
    async run(name, input, given) {
      try {
        return await perform(name, input, given);
      } catch (error) {
        onError(error);
        return null;
      }
    },
  };
}
