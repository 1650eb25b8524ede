import { useState } from 'react';
import { messageOf } from '../../lib/api/call.ts';

interface Saving {
  /** Why saving failed, for people; null otherwise. */
  readonly problem: string | null;
  readonly isSaving: boolean;
  /** Runs `work`, then `onDone` unless it failed. */
  save(work: () => Promise<void>): void;
}

/** Saves what a dialog edits, and keeps the message of a failure. */
export function useSaving(onDone: () => void): Saving {
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const run = async (work: () => Promise<void>) => {
    setSaving(true);
    try {
      await work();
      onDone();
    } catch (error) {
      setProblem(messageOf(error));
      setSaving(false);
    }
  };
  return { problem, isSaving, save: (work) => void run(work) };
}
