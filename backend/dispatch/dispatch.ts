import { commands } from '../../contract/commands.ts';
import type { CommandName } from '../../contract/commands.ts';
import type { Reply } from '../../contract/reply.ts';
import type { AppError } from '../../core/model/error.ts';
import { storageErrorOf } from '../../data/store/sqlite/errors.ts';
import { handlers } from '../commands/index.ts';
import { changedEvents } from './changed-events.ts';
import type { Handler } from './handler.ts';
import { Outcome, outcome } from './outcome.ts';
import type { Services } from '../services/services.ts';

type Failure = Extract<Reply<never>, { ok: false }>;

const failure = ({ code, message }: Pick<AppError, 'code' | 'message'>): Failure => ({
  ok: false,
  error: { code, message },
});

const badRequest = (detail: string): Failure =>
  failure({
    code: 'bad-request',
    message: `That could not be done, because the request was not understood (${detail}). Try again.`,
  });

const isCommandName = (name: unknown): name is CommandName =>
  typeof name === 'string' && Object.hasOwn(commands, name);

/** Carries out what passed the schema. The compiler checks name and handler together; here they are known to fit. */
const perform = (services: Services, name: CommandName, input: unknown): unknown =>
  (handlers[name] as Handler<never>)(services, input as never);

/**
 * The one way in: checks a request against the contract, carries it out, emits the `changed` events that the contract
 * declares for it, and answers with its value or with an error that a person can read. Never throws, whatever is sent;
 * what is unexpected goes to the log.
 */
export async function dispatch(services: Services, name: unknown, input: unknown): Promise<Reply<unknown>> {
  try {
    if (!isCommandName(name)) return badRequest('there is no such command');
    const declared = commands[name];
    const parsed = declared.input.safeParse(input);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      return badRequest([name, issue?.path.join('.'), issue?.message].filter(Boolean).join(': '));
    }
    const answer = await perform(services, name, parsed.data);
    const { value, change }: Outcome<unknown> =
      answer instanceof Outcome ? answer : outcome<unknown>(answer, {});
    // Before the reply: whoever has the reply has been told of what changed.
    if ('changes' in declared)
      for (const event of changedEvents(declared.changes, change)) services.emit('changed', event);
    return { ok: true, value };
  } catch (error) {
    const known = storageErrorOf(error, services.library.folder);
    if (known) return failure(known);
    services.log(error);
    return failure({
      code: 'internal',
      message:
        'Something went wrong inside Lectern, and it was written to the log in the library’s folder. ' +
        'Nothing that was saved before is lost. Try again, and if it happens again start Lectern anew.',
    });
  }
}
