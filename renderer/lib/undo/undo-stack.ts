import type { MessageRef } from '../../../messages/message-keys.ts';
import type { CommandCall } from '../../../contract/schemas/command-call.ts';

/** A command that can be undone or redone. */
export interface UndoEntry {
  readonly id: number;
  /** What was done: "delete article". */
  readonly label: MessageRef;
  /** A sentence that is shown after the undo. */
  readonly undone?: MessageRef | undefined;
  /** The commands that move the entry to the other side of the stack. */
  readonly commands: readonly CommandCall[];
  /** Editing session whose commands share this entry while it is the newest. */
  readonly session?: string | undefined;
}

export interface UndoState {
  readonly done: readonly UndoEntry[];
  readonly undone: readonly UndoEntry[];
}

export const emptyUndoState: UndoState = { done: [], undone: [] };

/** More than people need, but bounded, so that a window open for weeks does not grow. */
const maxEntries = 500;

/**
 * Adds an entry and drops all undone ones. Within one editing session the newest entry keeps its inverse, which
 * restores the state before the session.
 */
export function pushEntry(state: UndoState, entry: UndoEntry): UndoState {
  const newest = state.done.at(-1);
  if (newest && entry.session !== undefined && newest.session === entry.session)
    return { done: state.done, undone: [] };
  return { done: [...state.done, entry].slice(-maxEntries), undone: [] };
}

/** Moves an entry from the done side to the undone side, where it is the next to be redone. */
export const moveToUndone = (state: UndoState, id: number, commands: readonly CommandCall[]): UndoState =>
  move(state, 'done', 'undone', id, commands);

/** Moves an entry back to the done side, where it is the newest. */
export const moveToDone = (state: UndoState, id: number, commands: readonly CommandCall[]): UndoState =>
  move(state, 'undone', 'done', id, commands);

function move(
  state: UndoState,
  from: keyof UndoState,
  to: keyof UndoState,
  id: number,
  commands: readonly CommandCall[],
): UndoState {
  const entry = state[from].find((each) => each.id === id);
  if (!entry) return state;
  const rest = { ...state, [from]: state[from].filter((each) => each.id !== id) };
  // Without commands there is nothing to redo. A session ends when its entry moves.
  return commands.length === 0
    ? rest
    : { ...rest, [to]: [...state[to], { ...entry, commands, session: undefined }] };
}

/** Drops the newest entry if it belongs to this editing session, which ended without a change. */
export const forgetSession = (state: UndoState, session: string): UndoState =>
  state.done.at(-1)?.session === session ? { ...state, done: state.done.slice(0, -1) } : state;
