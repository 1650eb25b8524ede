import type { Clock } from '../../../core/timing/clock.ts';
import { debounce } from '../../../core/timing/rate-limit.ts';

/** Whether the text is unchanged, not saved yet, saved, or could not be saved. */
export type SaveStatus = 'clean' | 'writing' | 'saved' | 'unsaved';

interface NoteAutosaveOptions {
  /** The note on disk. */
  readonly note: string;
  /** Saves the note and returns whether it is on disk. */
  readonly save: (note: string) => Promise<boolean>;
  readonly onStatus: (status: SaveStatus) => void;
  readonly clock?: Clock;
}

export interface NoteAutosave {
  /** Whether the text differs from the note at the start. */
  isChanged(): boolean;
  /** Saves this text after a pause in typing. */
  change(note: string): void;
  /** Saves unsaved text immediately. Returns whether it is on disk. */
  flush(): Promise<boolean>;
  /** Like `flush`, and also saves what is typed during a save. Returns whether all text is on disk. */
  saveAll(): Promise<boolean>;
  /**
   * Starts again with the stored note if it was changed by something else, such as undo. Returns whether it did; never
   * while there is unsaved text.
   */
  takeOver(stored: string): boolean;
}

/** Pause in typing after which a note is saved, ms. */
const pauseMs = 350;

/** Saves a note while it is written: at every pause in typing, and on demand. */
export function createNoteAutosave({ note, save, onStatus, clock }: NoteAutosaveOptions): NoteAutosave {
  let initial = note;
  let current = note;
  let saved = note;
  let saving: Promise<boolean> | null = null;
  const flush = async (): Promise<boolean> => {
    saveAfterPause.cancel();
    const value = current;
    if (value === saved) return true;
    const result = save(value);
    saving = result;
    const ok = await result;
    if (saving === result) saving = null;
    if (ok) saved = value;
    if (!ok) {
      onStatus('unsaved');
    } else if (current === value) {
      onStatus('saved');
    } else {
      onStatus('writing');
      saveAfterPause();
    }
    return ok;
  };
  const saveAfterPause = debounce(() => void flush(), pauseMs, clock);
  const saveAll = async (): Promise<boolean> => {
    await saving;
    if (!(await flush())) return false;
    return current === saved || saveAll();
  };
  return {
    isChanged: () => current !== initial,
    change(value) {
      current = value;
      if (value === saved) {
        saveAfterPause.cancel();
        onStatus(saved === initial ? 'clean' : 'saved');
      } else {
        onStatus('writing');
        saveAfterPause();
      }
    },
    flush,
    saveAll,
    takeOver(stored) {
      // The stored note changes before the reply to a save arrives.
      if (saving || current !== saved || stored === saved) return false;
      initial = current = saved = stored;
      onStatus('clean');
      return true;
    },
  };
}
