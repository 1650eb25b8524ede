import { t } from '../../../messages/translate.ts';
import type { CommandInput, CommandName, CommandOutput, UndoableName } from '../../../contract/commands.ts';
import type { Reply } from '../../../contract/reply.ts';
import { AppError } from '../../../core/model/error.ts';
import { bridge } from './bridge.ts';

type Success<T> = Extract<Reply<T>, { ok: true }>;

/** Returns a successful reply. Throws an `AppError` whose message can be shown to the user. */
export function requireSuccess<T>(reply: Reply<T>): Success<T> {
  if (reply.ok) return reply;
  throw new AppError(reply.error.code, reply.error.text);
}

/**
 * Sends a command to the main process and returns its reply. Throws an `AppError` whose message can be shown to the
 * user.
 */
export const send = async <N extends CommandName>(
  name: N,
  input: CommandInput<N>,
): Promise<Success<CommandOutput<N>>> => requireSuccess(await bridge().invoke(name, input));

/**
 * Sends a query, or a command that cannot be undone, and returns its value. Throws like `send`. Others are sent by
 * `useCommands`, which records their inverse.
 */
export const call = async <N extends Exclude<CommandName, UndoableName>>(
  name: N,
  input: CommandInput<N>,
): Promise<CommandOutput<N>> => (await send(name, input)).value;

/** Returns a message to show for any thrown value. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : t('ui.error'));
