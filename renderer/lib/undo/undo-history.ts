import type { CommandCall } from '../../../contract/call.ts';
import type { Undo } from '../../../contract/reply.ts';
import {
  emptyUndoState,
  forgetSession,
  moveToDone,
  moveToUndone,
  pushEntry,
  type UndoEntry,
  type UndoState,
} from './undo-stack.ts';

export interface UndoHistory {
  /** For `useSyncExternalStore`. */
  subscribe(this: void, listener: () => void): () => void;
  state(this: void): UndoState;
  /** Notes an act that main has carried out. Answers the entry's id. */
  record(undo: Undo, session?: string): number;
  /** Undoes the entry, or the newest one. Does nothing where there is none, or where it is undone already. */
  undo(id?: number): Promise<void>;
  /** Redoes what was undone last. */
  redo(): Promise<void>;
  /** Drops the entry of an editing session that ended as it began. */
  forget(session: string): void;
  /** Drops every entry: they belong to another library. */
  clear(): void;
}

export interface UndoHistoryOptions {
  /** Runs commands in one transaction; answers what undoes them. Rejects with what the person should read. */
  readonly apply: (commands: readonly CommandCall[]) => Promise<readonly CommandCall[]>;
  readonly onDone: (text: string) => void;
  readonly onError: (error: unknown) => void;
}

/** The undo stack of a window. Undo and redo run one after another, however fast they are asked for. */
export function createUndoHistory({ apply, onDone, onError }: UndoHistoryOptions): UndoHistory {
  let state = emptyUndoState;
  let nextId = 0;
  let queue: Promise<void> = Promise.resolve();
  const listeners = new Set<() => void>();

  const set = (next: UndoState): void => {
    state = next;
    for (const listener of listeners) listener();
  };

  const inTurn = (
    find: () => UndoEntry | undefined,
    move: typeof moveToDone,
    said: string,
  ): Promise<void> => {
    queue = queue.then(async () => {
      const entry = find();
      if (!entry) return;
      try {
        const back = await apply(entry.commands);
        set(move(state, entry.id, back));
        onDone(`${said}: ${entry.label}`);
      } catch (error) {
        onError(error);
      }
    });
    return queue;
  };

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    record({ label, commands }, session) {
      const id = nextId++;
      set(pushEntry(state, { id, label, commands, session }));
      return id;
    },
    undo: (id) =>
      inTurn(
        () => (id === undefined ? state.done.at(-1) : state.done.find((each) => each.id === id)),
        moveToUndone,
        'Undid',
      ),
    redo: () => inTurn(() => state.undone.at(-1), moveToDone, 'Redid'),
    forget: (session) => set(forgetSession(state, session)),
    clear: () => set(emptyUndoState),
  };
}
