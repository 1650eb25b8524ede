import type { ErrorCode } from '../core/model/error.ts';
import type { CommandInput, CommandName, CommandOutput } from './commands.ts';
import type { EventPayload } from './events.ts';
import type { EventName } from './names.ts';

/** Every answer of main. Errors are values here: an exception would lose its code on the way. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: { readonly code: ErrorCode; readonly message: string } };

/** What the preload puts on the window as `lectern`, and what a test harness must offer in its place. */
export interface Bridge {
  invoke<N extends CommandName>(name: N, input: CommandInput<N>): Promise<Reply<CommandOutput<N>>>;
  /** Answers a function that ends the subscription. */
  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void;
  /** Where a dropped file lies on this computer; empty for what is no file there. */
  pathOf(file: object): string;
}
