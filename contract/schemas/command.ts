import { z } from 'zod';
import type { MessageRef, PlainKey } from '../../messages/message-keys.ts';
import type { Topic } from './topics.ts';

/** Asks and changes nothing. Starts no work either: it may be sent at any time and as often as anybody likes. */
export interface Query<I extends z.ZodType, O extends z.ZodType> {
  readonly input: I;
  readonly output: O;
}

/** Does something. */
export interface Command<I extends z.ZodType, O extends z.ZodType> extends Query<I, O> {
  /** The topics of the `changed` events that follow its success; the dispatcher emits them. */
  readonly changes: readonly Topic[];
}

/** A command whose reply carries its inverse. */
export interface UndoableCommand<I extends z.ZodType, O extends z.ZodType> extends Command<I, O> {
  readonly undo: {
    /** What was done, for "Undo …": fixed, or made of the input and the output. */
    readonly label: UndoLabel<z.output<I>, z.output<O>>;
    /** A sentence to show after the undo, if its effect is not obvious. */
    readonly undone?: PlainKey;
  };
}
export type UndoLabel<Input, Output> = PlainKey | ((input: Input, output: Output) => MessageRef);

/** Declares a query: the schemas of what the window sends and of what is answered. */
export const query = <I extends z.ZodType, O extends z.ZodType>(declared: Query<I, O>): Query<I, O> =>
  declared;

/** Declares a command, undoable where it has `undo`. */
export function command<I extends z.ZodType, O extends z.ZodType>(
  declared: UndoableCommand<I, O>,
): UndoableCommand<I, O>;
export function command<I extends z.ZodType, O extends z.ZodType>(declared: Command<I, O>): Command<I, O>;
export function command<I extends z.ZodType, O extends z.ZodType>(declared: Command<I, O>): Command<I, O> {
  return declared;
}

/** For a command that is sent nothing, or answers nothing. */
export const nothing = z.null();
