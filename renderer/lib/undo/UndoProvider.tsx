import { createContext, useContext, useMemo, useRef, useState, type ReactNode } from 'react';
import { messageOf } from '../api/call.ts';
import { useToasts } from '../../ui/Toasts.tsx';
import {
  emptyUndoState,
  pushAct,
  stepBack,
  stepForward,
  type UndoableAct,
  type UndoState,
} from './undo-stack.ts';

interface UndoApi {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Notes an act that main has already carried out. */
  record(act: UndoableAct): void;
  /** Forgets every act: they belong to another library. */
  clear(): void;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

const Context = createContext<UndoApi | null>(null);

export function useUndo(): UndoApi {
  const api = useContext(Context);
  if (!api) throw new Error('useUndo needs an UndoProvider above it');
  return api;
}

export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const toasts = useToasts();
  const [state, setState] = useState<UndoState>(emptyUndoState);
  // The newest state, for keys that come faster than renders; acts run one after another.
  const latest = useRef(state);
  const queue = useRef<Promise<void>>(Promise.resolve());

  const api = useMemo<UndoApi>(() => {
    const move = (next: UndoState) => {
      latest.current = next;
      setState(next);
    };
    const inTurn = (work: () => Promise<void>): Promise<void> => {
      queue.current = queue.current.then(work, work);
      return queue.current;
    };
    const step = (direction: 'undo' | 'redo') =>
      inTurn(async () => {
        const act = (direction === 'undo' ? latest.current.done : latest.current.undone).at(-1);
        if (!act) return;
        try {
          await act[direction]();
          move(direction === 'undo' ? stepBack(latest.current) : stepForward(latest.current));
          toasts.info(`${direction === 'undo' ? 'Undid' : 'Redid'}: ${act.label}`);
        } catch (error) {
          toasts.problem(messageOf(error));
        }
      });
    return {
      canUndo: state.done.length > 0,
      canRedo: state.undone.length > 0,
      record: (act) => move(pushAct(latest.current, act)),
      clear: () => move(emptyUndoState),
      undo: () => step('undo'),
      redo: () => step('redo'),
    };
  }, [state, toasts]);

  return <Context value={api}>{children}</Context>;
}
