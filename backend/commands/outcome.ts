import type { CommandCall } from '../../contract/call.ts';
import type { CommandInput, UndoableName } from '../../contract/commands.ts';
import type { EventPayload } from '../../contract/events.ts';

/** What undoes a change: commands that run in this order, in one transaction. Empty where nothing was changed. */
export type Inverse = readonly CommandCall[];

/** What the dispatcher has to know of what a command did. */
export interface Change {
  /** Of every command that declares `undo`. */
  readonly inverse?: Inverse;
  /** Nothing was changed: no event follows. */
  readonly isUnchanged?: boolean;
  /** The only articles that it changed; without them it may have been any. */
  readonly articleIds?: readonly string[];
  /** Events of other commands that it ran, besides those that the contract declares for itself. */
  readonly events?: readonly EventPayload<'changed'>[];
}

/** What a command answers, with what it changed. */
export class Outcome<Value, C extends Change = Change> {
  readonly value: Value;
  readonly change: C;
  constructor(value: Value, change: C) {
    this.value = value;
    this.change = change;
  }
}

/** The answer of a command that knows what it changed. */
export const outcome = <Value, C extends Change>(value: Value, change: C): Outcome<Value, C> =>
  new Outcome(value, change);

/** One undoable command as data, for an inverse. */
export const callOf = <N extends UndoableName>(name: N, input: CommandInput<N>): CommandCall => ({
  name,
  input,
});
