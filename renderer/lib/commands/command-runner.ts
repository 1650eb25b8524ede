import type { CommandInput, CommandName, CommandOutput } from '../../../contract/commands.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { UndoHistory } from '../undo/undo-history.ts';

export interface CommandOptions<N extends CommandName> {
  /** In place of the contract's label, where only the window knows the name of a thing. */
  readonly label?: string;
  /** What is said when it is done, with a button that undoes it where it can be undone. */
  readonly message?: string | ((value: CommandOutput<N>) => string);
  /** Commands of one editing session are one entry of the undo stack. */
  readonly session?: string;
  /** Resolves once what the command changed is on the screen. */
  readonly untilShown?: boolean;
}

/** What came of a command; null where it failed, and the person has been told. */
export type Done<N extends CommandName> = { readonly value: CommandOutput<N> } | null;

export interface CommandRunner {
  /** Runs a command, records its inverse, says what was done, and reports errors. Never rejects. */
  run<N extends CommandName>(name: N, input: CommandInput<N>, options?: CommandOptions<N>): Promise<Done<N>>;
  /** The same, but rejects with what the person should read, for whoever shows it in its own place. */
  attempt<N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    options?: CommandOptions<N>,
  ): Promise<CommandOutput<N>>;
}

export interface CommandRunnerOptions {
  /** Rejects where main answers with an error. */
  readonly send: <N extends CommandName>(
    name: N,
    input: CommandInput<N>,
  ) => Promise<Extract<Reply<CommandOutput<N>>, { ok: true }>>;
  readonly history: Pick<UndoHistory, 'record' | 'undo'>;
  readonly say: (text: string, action?: { readonly label: string; readonly run: () => void }) => void;
  readonly onError: (error: unknown) => void;
  /** Resolves when what changed is on the screen. */
  readonly shown: () => Promise<void>;
}

/** The one way by which the window does something. */
export function createCommandRunner(options: CommandRunnerOptions): CommandRunner {
  const { send, history, say, onError, shown } = options;
  const attempt: CommandRunner['attempt'] = async (name, input, given = {}) => {
    const { value, undo } = await send(name, input);
    const entry = undo && history.record({ ...undo, label: given.label ?? undo.label }, given.session);
    if (given.message !== undefined) {
      const text = typeof given.message === 'string' ? given.message : given.message(value);
      say(text, entry === undefined ? undefined : { label: 'Undo', run: () => void history.undo(entry) });
    }
    if (given.untilShown) await shown();
    return value;
  };
  return {
    attempt,
    async run(name, input, given) {
      try {
        return { value: await attempt(name, input, given) };
      } catch (error) {
        onError(error);
        return null;
      }
    },
  };
}
