import type { CommandInput, CommandName, CommandOutput } from '../../../contract/commands.ts';
import type { Reply } from '../../../contract/reply.ts';
import { AppError } from '../../../core/model/error.ts';
import { bridge } from './bridge.ts';

type Success<T> = Extract<Reply<T>, { ok: true }>;

/** Sends a command to main and answers its reply. Throws an `AppError` whose message may be shown as it is. */
export async function send<N extends CommandName>(
  name: N,
  input: CommandInput<N>,
): Promise<Success<CommandOutput<N>>> {
  const reply = await bridge().invoke(name, input);
  if (reply.ok) return reply;
  throw new AppError(reply.error.code, reply.error.message);
}

/** Sends a query, or a command that nobody undoes, and answers its value. Throws like `send`. */
export const call = async <N extends CommandName>(
  name: N,
  input: CommandInput<N>,
): Promise<CommandOutput<N>> => (await send(name, input)).value;

/** Words for a person out of anything that was thrown. */
export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'Something went wrong. Please try again.';
