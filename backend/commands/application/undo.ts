import { messageRef } from '../../../messages/message-keys.ts';
import { commands as contract } from '../../../contract/commands.ts';
import { AppError } from '../../../core/model/error.ts';
import { inTransaction } from '../../../data/store/sqlite/database.ts';
import type { Handlers, Performed } from '../handler.ts';
import { outcome } from '../outcome.ts';

const canBeUndone = (name: string): boolean =>
  Object.hasOwn(contract, name) && 'undo' in contract[name as keyof typeof contract];

/** Combines the results of several commands. The last one is undone first. */
const together = (performed: readonly Performed[]) =>
  outcome(null, {
    inverse: performed.toReversed().flatMap(({ inverse }) => inverse),
    events: performed.flatMap(({ events }) => events),
  });

/** A transaction must not wait: other commands of the thread would become part of it. */
function synchronous(performed: Performed | Promise<Performed>): Performed {
  if (!(performed instanceof Promise)) return performed;
  // A failure undoes the whole transaction.
  performed.catch(() => undefined);
  throw new Error('a command that waits cannot be one of several');
}

export const undoHandlers = {
  'undo.apply': ({ library }, { commands }, perform) => {
    const refused = commands.find(({ name }) => !canBeUndone(name));
    if (refused)
      throw new AppError('bad-request', messageRef('errors.notUndoable', { command: refused.name }));
    const [only] = commands;
    if (only && commands.length === 1) {
      const performed = perform(only.name, only.input);
      return performed instanceof Promise
        ? performed.then((settled) => together([settled]))
        : together([performed]);
    }
    return inTransaction(library.db, () =>
      together(commands.map(({ name, input }) => synchronous(perform(name, input)))),
    );
  },
} satisfies Partial<Handlers>;
