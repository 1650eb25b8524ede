import { messageRef, type PlainKey } from '../../messages/message-keys.ts';
import type { UndoLabel } from '../../contract/schemas/command.ts';
import { commands } from '../../contract/commands.ts';
import type { CommandName } from '../../contract/commands.ts';
import type { Reply, Undo } from '../../contract/reply.ts';
import { AppError } from '../../core/model/error.ts';
import { storageErrorOf } from '../../data/store/sqlite/errors.ts';
import { handlers } from './handlers.ts';
import { changedEvents } from './changed-events.ts';
import type { Handler, Perform, Performed } from '../commands/handler.ts';
import { Outcome, outcome } from '../commands/outcome.ts';
import type { Change } from '../commands/outcome.ts';
import type { Services } from '../services/services.ts';

type Failure = Extract<Reply<never>, { ok: false }>;

const failure = ({ code, text }: Pick<AppError, 'code' | 'text'>): Failure => ({
  ok: false,
  error: { code, text },
});

const isCommandName = (name: unknown): name is CommandName =>
  typeof name === 'string' && Object.hasOwn(commands, name);

const badRequest = (detail: string): AppError =>
  new AppError('bad-request', messageRef('errors.badRequest', { detail }));

/** The compiler checks a label together with the input and output of its command, which match here. */
function describeUndo(name: CommandName, input: unknown, value: unknown): Pick<Undo, 'label' | 'undone'> {
  const declared = commands[name];
  if (!('undo' in declared)) return { label: messageRef('undo.marks') };
  const { label, undone } = declared.undo as {
    readonly label: UndoLabel<unknown, unknown>;
    readonly undone?: PlainKey;
  };
  return {
    label: typeof label === 'string' ? messageRef(label) : label(input, value),
    ...(undone === undefined ? {} : { undone: messageRef(undone) }),
  };
}

function performedOf(name: CommandName, input: unknown, answer: unknown): Performed {
  const { value, change }: Outcome<unknown> =
    answer instanceof Outcome ? answer : outcome<unknown, Change>(answer, {});
  const declared = commands[name];
  const own = 'changes' in declared && !change.isUnchanged ? changedEvents(declared.changes, change) : [];
  const description = describeUndo(name, input, value);
  return { value, inverse: change.inverse ?? [], description, events: [...own, ...(change.events ?? [])] };
}

const performIn =
  (services: Services): Perform =>
  (name, input) => {
    if (!isCommandName(name)) throw badRequest('there is no such command');
    const parsed = commands[name].input.safeParse(input);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      throw badRequest([name, issue?.path.join('.'), issue?.message].filter(Boolean).join(': '));
    }
    // The compiler checks name and handler together, which match here.
    const handler = handlers[name] as Handler<never>;
    const answer: unknown = handler(services, parsed.data as never, performIn(services));
    return answer instanceof Promise
      ? answer.then((settled: unknown) => performedOf(name, parsed.data, settled))
      : performedOf(name, parsed.data, answer);
  };

/** The reply of `work`: its value and inverse, or an error for people. Never rejects; logs unexpected errors. */
export async function replyTo<T>(
  services: Services,
  work: () => Promise<{ readonly value: T; readonly undo?: Undo }>,
): Promise<Reply<T>> {
  try {
    return { ok: true, ...(await work()) };
  } catch (error) {
    const known = storageErrorOf(error, services.library.folder);
    if (known?.code === 'database-damaged') services.library.noteDamage();
    if (known) return failure(known);
    services.log(error);
    return failure({
      code: 'internal',
      text: messageRef('errors.internal'),
    });
  }
}

/**
 * Runs a request: validates it by the contract, calls its handler, emits the `changed` events that the contract declares, and
 * returns its value, with its inverse where it has one, or an error for people. Never throws; unexpected errors are logged.
 */
export const dispatch = (services: Services, name: unknown, input: unknown): Promise<Reply<unknown>> =>
  replyTo(services, async () => {
    const { value, inverse, description, events } = await performIn(services)(name, input);
    // Events precede the reply, so that a caller with the reply has received them.
    for (const event of events) services.emit('changed', event);
    return { value, ...(inverse.length > 0 ? { undo: { ...description, commands: inverse } } : {}) };
  });
