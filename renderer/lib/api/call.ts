import type { CommandInput, CommandName, CommandOutput } from '../../../contract/commands.ts';
import { AppError } from '../../../core/model/error.ts';
import { bridge } from './bridge.ts';

/** Sends a command to main and answers its value. Throws an `AppError` whose message may be shown as it is. */
export async function call<N extends CommandName>(
  name: N,
  input: CommandInput<N>,
): Promise<CommandOutput<N>> {
  const reply = await bridge().invoke(name, input);
  if (reply.ok) return reply.value;
  throw new AppError(reply.error.code, reply.error.message);
}

/** Words for a person out of anything that was thrown. */
export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'Something went wrong. Please try again.';
