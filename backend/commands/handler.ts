import type { CheckedInput, CommandName, CommandOutput, UndoableName } from '../../contract/commands.ts';
import type { EventPayload } from '../../contract/events.ts';
import type { Services } from '../services/services.ts';
import type { Change, Inverse, Outcome } from './outcome.ts';

/** The same value, promised not to be changed: the domain's types are readonly, a schema's are not. */
type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

type Value<N extends CommandName> = Frozen<CommandOutput<N>>;

/** What a handler answers: the value, alone or with what was changed; an undoable command always with its inverse. */
type Answer<N extends CommandName> = N extends UndoableName
  ? Outcome<Value<N>, Change & { readonly inverse: Inverse }>
  : Value<N> | Outcome<Value<N>>;

/** What came of a command that was carried out. */
export interface Performed {
  readonly value: unknown;
  readonly inverse: Inverse;
  /** What was done, for "Undo …". */
  readonly label: string;
  /** The `changed` events that are to follow. */
  readonly events: readonly EventPayload<'changed'>[];
}

/** Checks a command against the contract and carries it out, without emitting anything. Throws an `AppError`. */
export type Perform = (name: unknown, input: unknown) => Performed | Promise<Performed>;

/**
 * Carries out one command. Throws an `AppError` for what the person should read. The dispatcher emits the `changed` events
 * that the contract declares; a handler emits only for work that goes on in the background.
 */
export type Handler<N extends CommandName> = (
  services: Services,
  input: CheckedInput<N>,
  perform: Perform,
) => Answer<N> | Promise<Answer<N>>;

export type Handlers = { readonly [N in CommandName]: Handler<N> };
