import type { CommandCall } from '../../contract/schemas/command-call.ts';
import type { CommandInput, UndoableName } from '../../contract/commands.ts';
import type { ChangedEvent } from '../services/platform/emit.ts';

/** The commands that undo a change, in this order and in one transaction. Empty where nothing was changed. */
export type Inverse = readonly CommandCall[];

/** The changes of a command, for the dispatcher. */
export interface Change {
  /** Required for every command that declares `undo`. */
  readonly inverse?: Inverse;
  /** Nothing was changed: no event is emitted. */
  readonly isUnchanged?: boolean;
  /** The articles that it changed; undefined when any may have changed. */
  readonly articleIds?: readonly string[];
  /** Events of other commands that it ran, in addition to those that the contract declares. */
  readonly events?: readonly ChangedEvent[];
}

/** The value of a command with its changes. */
export class Outcome<Value, C extends Change = Change> {
  readonly value: Value;
  readonly change: C;
  constructor(value: Value, change: C) {
    this.value = value;
    this.change = change;
  }
}

/** Creates the result of a command that reports its changes. */
export const outcome = <Value, C extends Change>(value: Value, change: C): Outcome<Value, C> =>
  new Outcome(value, change);

/** An undoable command as data, for an inverse. */
export const callOf = <N extends UndoableName>(name: N, input: CommandInput<N>): CommandCall => ({
  name,
  input,
});
