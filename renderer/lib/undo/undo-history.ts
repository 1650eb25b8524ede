import { t, textOf } from '../../../messages/translate.ts';
import type { CommandCall } from '../../../contract/schemas/command-call.ts';
import type { Undo } from '../../../contract/reply.ts';
import { AppError } from '../../../core/model/error.ts';
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
  /** Records an executed command. Returns the entry's id. */
  record(undo: Undo, session?: string): number;
  /** Undoes the given entry, or the newest one. Does nothing if there is none or it is already undone. */
  undo(id?: number): Promise<void>;
  /** Redoes the last undone entry. */
  redo(): Promise<void>;
  /**
   * Registers an editor's unsaved text. Undo and redo await `save` first, so that they apply to what was typed, and do
   * nothing if it returns false. Returns a function that removes the registration.
   */
  addPendingSave(this: void, save: () => Promise<boolean>): () => void;
  /** Drops the entry of an editing session that ended without a change. */
  forget(session: string): void;
  /** Drops all entries, because they belong to another library. */
  clear(): void;
}

export interface UndoHistoryOptions {
  /** Runs commands in one transaction and returns their inverse. Rejects with a message for the user. */
  readonly apply: (commands: readonly CommandCall[]) => Promise<readonly CommandCall[]>;
  readonly onDone: (text: string) => void;
  readonly onError: (error: unknown) => void;
}

/** Creates the undo history of a window. Undo and redo run sequentially, however fast they are requested. */
export function createUndoHistory({ apply, onDone, onError }: UndoHistoryOptions): UndoHistory {
  let state = emptyUndoState;
  let nextId = 0;
  let queue: Promise<void> = Promise.resolve();
  const listeners = new Set<() => void>();
  const pendingSaves = new Set<{ readonly save: () => Promise<boolean> }>();

  const set = (next: UndoState): void => {
    state = next;
    for (const listener of listeners) listener();
  };

  const enqueue = (
    find: () => UndoEntry | undefined,
    move: typeof moveToDone,
    describe: (entry: UndoEntry) => string,
  ): Promise<void> => {
    queue = queue.then(async () => {
      const areSaved = await Promise.all(Array.from(pendingSaves, ({ save }) => save()));
      if (areSaved.includes(false)) return;
      const entry = find();
      if (!entry) return;
      try {
        const inverse = await apply(entry.commands);
        set(move(state, entry.id, inverse));
        onDone(describe(entry));
      } catch (error) {
        // What was deleted permanently cannot come back; its entry must not block the older ones.
        if (error instanceof AppError && error.code === 'not-found') set(move(state, entry.id, []));
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
    record({ label, undone, commands }, session) {
      const id = nextId++;
      set(pushEntry(state, { id, label, undone, commands, session }));
      return id;
    },
    undo: (id) =>
      enqueue(
        () => (id === undefined ? state.done.at(-1) : state.done.find((each) => each.id === id)),
        moveToUndone,
        ({ label, undone }) =>
          undone === undefined
            ? t('undo.done', { action: textOf(label) })
            : t('undo.doneWith', { action: textOf(label), note: textOf(undone) }),
      ),
    redo: () =>
      enqueue(
        () => state.undone.at(-1),
        moveToDone,
        ({ label }) => t('undo.redone', { action: textOf(label) }),
      ),
    addPendingSave(save) {
      const pending = { save };
      pendingSaves.add(pending);
      return () => pendingSaves.delete(pending);
    },
    forget: (session) => set(forgetSession(state, session)),
    clear: () => set(emptyUndoState),
  };
}
