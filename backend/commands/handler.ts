import type { CheckedInput, CommandName, CommandOutput, UndoableName } from '../../contract/commands.ts';
import type { EventPayload } from '../../contract/events.ts';
import type { Undo } from '../../contract/reply.ts';
import type { Services } from '../services/services.ts';
import type { Change, Inverse, Outcome } from './outcome.ts';

/** The same type with readonly properties: the types of the domain are readonly, those of a schema are not. */
type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

type Value<N extends CommandName> = Frozen<CommandOutput<N>>;

/** The result of a handler: the value, alone or with the changes; an undoable command always returns its inverse. */
type Answer<N extends CommandName> = N extends UndoableName
  ? Outcome<Value<N>, Change & { readonly inverse: Inverse }>
  : Value<N> | Outcome<Value<N>>;

/** The result of a command. */
export interface Performed {
  readonly value: unknown;
  readonly inverse: Inverse;
  /** The name of the action, for "Undo …". */
  readonly description: Pick<Undo, 'label' | 'undone'>;
  /** The `changed` events to emit. */
  readonly events: readonly EventPayload<'changed'>[];
}

/** Validates a command by the contract and runs it, without emitting events. Throws an `AppError`. */
export type Perform = (name: unknown, input: unknown) => Performed | Promise<Performed>;

/**
 * Runs one command. Throws an `AppError` for errors that the user should see. The dispatcher emits the `changed` events
 * that the contract declares; a handler emits only for background work.
 */
export type Handler<N extends CommandName> = (
  services: Services,
  input: CheckedInput<N>,
  perform: Perform,
) => Answer<N> | Promise<Answer<N>>;

export type Handlers = { readonly [N in CommandName]: Handler<N> };
