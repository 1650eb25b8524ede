import { createContext, useContext, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useToasts } from '../../ui/toast/ToastProvider.tsx';
import { messageOf, send } from '../api/call.ts';
import { createUndoHistory, type UndoHistory } from './undo-history.ts';

const Context = createContext<UndoHistory | null>(null);

/** The window's undo history; a stable object. */
export function useUndo(): UndoHistory {
  const history = useContext(Context);
  if (!history) throw new Error('useUndo needs an UndoProvider above it');
  return history;
}

/** What can be undone and redone. */
export function useUndoState(): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const { subscribe, state } = useUndo();
  const { done, undone } = useSyncExternalStore(subscribe, state);
  return { canUndo: done.length > 0, canRedo: undone.length > 0 };
}

export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const toasts = useToasts();
  const [history] = useState(() =>
    createUndoHistory({
      apply: async (commands) => (await send('undo.apply', { commands: [...commands] })).undo?.commands ?? [],
      onDone: (text) => toasts.info(text),
      onError: (error) => toasts.problem(messageOf(error)),
    }),
  );
  return <Context value={history}>{children}</Context>;
}
