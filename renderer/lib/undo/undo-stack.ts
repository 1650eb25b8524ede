/**
 * One act that can be taken back. Both directions are commands to main, so both are durable when they resolve;
 * the stack itself lives only as long as the window.
 */
export interface UndoableAct {
  /** "highlight", "change of colour": completes "Undo …" and "Undid …". */
  readonly label: string;
  readonly undo: () => Promise<unknown>;
  readonly redo: () => Promise<unknown>;
}

export interface UndoState {
  readonly done: readonly UndoableAct[];
  readonly undone: readonly UndoableAct[];
}

export const emptyUndoState: UndoState = { done: [], undone: [] };

/** Deep enough that nobody reaches its end, bounded so that a window open for weeks does not grow. */
const depth = 500;

/** A new act ends the line of those that were undone. */
export const pushAct = (state: UndoState, act: UndoableAct): UndoState => ({
  done: [...state.done, act].slice(-depth),
  undone: [],
});

/** Moves the last act to the undone side; the state is unchanged when there is none. */
export function stepBack(state: UndoState): UndoState {
  const act = state.done.at(-1);
  return act ? { done: state.done.slice(0, -1), undone: [...state.undone, act] } : state;
}

/** Moves the last undone act back. */
export function stepForward(state: UndoState): UndoState {
  const act = state.undone.at(-1);
  return act ? { done: [...state.done, act], undone: state.undone.slice(0, -1) } : state;
}
