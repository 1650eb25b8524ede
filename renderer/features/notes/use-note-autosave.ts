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
 * The text of a note that is being edited. It is saved at every pause in typing, before undo and redo, and when the
 * editor unmounts or the window closes.
 * @param note the stored note. When something else changes it, such as undo, it replaces a text without unsaved changes.
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
  const { forget, addPendingSave } = useUndo();
  const { save, restart } = useEventCallbacks({
    save: (value: string) => onSave(value, session.current),
    restart(stored: string) {
      session.current = crypto.randomUUID();
      isReplaced.current = false;
      setText(stored);
    },
  });
  const [autosave] = useState(() => createNoteAutosave({ note, save, onStatus: setStatus }));
  useEffect(() => {
    const removePendingSave = addPendingSave(autosave.saveAll);
    const stop = onPageHide(() => void autosave.flush());
    return () => {
      stop();
      void autosave.flush().finally(removePendingSave);
    };
  }, [autosave, addPendingSave]);
  useEffect(() => {
    if (autosave.takeOver(note)) restart(note);
  }, [autosave, note, restart]);
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
