import type { CheckedInput, CommandName, CommandOutput } from '../../contract/commands.ts';
import type { Outcome } from './outcome.ts';
import type { Services } from '../services/services.ts';

/** The same value, promised not to be changed: the domain's types are readonly, a schema's are not. */
type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

type Value<N extends CommandName> = Frozen<CommandOutput<N>>;

/** What a handler answers: the command's value, alone or with what was changed. */
type Answer<N extends CommandName> = Value<N> | Outcome<Value<N>>;

/**
 * Carries out one command. Throws an `AppError` for what the person should read. The dispatcher emits the `changed` events
 * that the contract declares; a handler emits only for work that goes on in the background.
 */
export type Handler<N extends CommandName> = (
  services: Services,
  input: CheckedInput<N>,
) => Answer<N> | Promise<Answer<N>>;

export type Handlers = { readonly [N in CommandName]: Handler<N> };
