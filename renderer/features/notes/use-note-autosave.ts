import { useEffect, useRef, useState } from 'react';
import { useEventCallbacks } from '../../lib/dom/use-event-callbacks.ts';
import { onPageHide } from '../../lib/dom/page-hide.ts';
import { useUndo } from '../../lib/undo/UndoProvider.tsx';
import { createNoteAutosave, type SaveStatus } from './note-autosave.ts';

export interface NoteDraft {
  readonly text: string;
  readonly status: SaveStatus;
  change(text: string): void;
  /** Saves what was typed, then another text as an undo entry of its own. */
  replace(text: string): Promise<void>;
  /** Saves and ends the editing; does nothing more if saving fails. */
  finish(): Promise<void>;
}

/**
 * The text of a note that is being edited. It is saved at every pause in typing, and when the editor unmounts or the
 * window closes.
 * @param onSave saves the note and returns whether it is on disk. All saves of one `session` are one undo entry.
 * @param onReplace called with the text on disk before another one replaces it; returns false when it must stay.
 */
export function useNoteAutosave(
  note: string,
  onSave: (note: string, session: string) => Promise<boolean>,
  onReplace: () => Promise<boolean>,
  onDone: () => void,
): NoteDraft {
  const [text, setText] = useState(note);
  const [status, setStatus] = useState<SaveStatus>('clean');
  const session = useRef(crypto.randomUUID());
  const isReplaced = useRef(false);
  const { forget } = useUndo();
  const { save } = useEventCallbacks({ save: (value: string) => onSave(value, session.current) });
  const [autosave] = useState(() => createNoteAutosave({ note, save, onStatus: setStatus }));
  useEffect(() => {
    const flush = () => void autosave.flush();
    const stop = onPageHide(flush);
    return () => {
      stop();
      flush();
    };
  }, [autosave]);
  return {
    text,
    status,
    change(value) {
      setText(value);
      autosave.change(value);
    },
    async replace(value) {
      if (!(await autosave.flush()) || !(await onReplace())) return;
      isReplaced.current = true;
      session.current = crypto.randomUUID();
      setText(value);
      autosave.change(value);
      await autosave.flush();
      session.current = crypto.randomUUID();
    },
    async finish() {
      if (!(await autosave.flush())) return;
      // A replaced text leaves several entries, each of which may be undone.
      if (!autosave.isChanged() && !isReplaced.current) forget(session.current);
      onDone();
    },
  };
}
