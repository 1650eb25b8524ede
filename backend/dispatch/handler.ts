import type { CheckedInput, CommandOutput } from '../../contract/commands.ts';
import type { CommandName } from '../../contract/names.ts';
import type { Services } from '../services/services.ts';

/** The same value, promised not to be changed: the domain's types are readonly, a schema's are not. */
type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

/** Carries out one command. Throws an `AppError` for what the person should read. */
export type Handler<N extends CommandName> = (
  services: Services,
  input: CheckedInput<N>,
) => Frozen<CommandOutput<N>> | Promise<Frozen<CommandOutput<N>>>;

export type Handlers = { readonly [N in CommandName]: Handler<N> };
