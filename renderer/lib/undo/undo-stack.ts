import type { CommandCall } from '../../../contract/call.ts';

/** One act that can be undone, or one that was undone and can be redone. */
export interface UndoEntry {
  readonly id: number;
  /** "highlight", "change of color": completes "Undo …" and "Undid …". */
  readonly label: string;
  /** What takes it to the other side of the stack. */
  readonly commands: readonly CommandCall[];
  /** An editing session, whose commands are one entry while it is the newest. */
  readonly session?: string | undefined;
}

export interface UndoState {
  readonly done: readonly UndoEntry[];
  readonly undone: readonly UndoEntry[];
}

export const emptyUndoState: UndoState = { done: [], undone: [] };

/** Deep enough that nobody reaches its end, bounded so that a window open for weeks does not grow. */
const depth = 500;

/**
 * Adds an act; those that were undone cannot be redone after it. Within one editing session the newest entry keeps what it
 * undoes: the state from before the session.
 */
export function pushEntry(state: UndoState, entry: UndoEntry): UndoState {
  const newest = state.done.at(-1);
  if (newest && entry.session !== undefined && newest.session === entry.session)
    return { done: state.done, undone: [] };
  return { done: [...state.done, entry].slice(-depth), undone: [] };
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
  // Without commands there is nothing to come back to. A session ends where its entry moves.
  return commands.length === 0
    ? rest
    : { ...rest, [to]: [...state[to], { ...entry, commands, session: undefined }] };
}

/** Drops the newest entry where it is of this editing session: it ended as it began. */
export const forgetSession = (state: UndoState, session: string): UndoState =>
  state.done.at(-1)?.session === session ? { ...state, done: state.done.slice(0, -1) } : state;
