import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CommandInput, CommandOutput } from '../../../contract/commands.ts';
import { call, messageOf } from '../../lib/api/call.ts';

export type ExportOptions = CommandInput<'export.preview'>['options'];
export type ExportFile = CommandOutput<'export.preview'>[number];

/** The files as they would be saved now. Asked for anew each time the dialog opens: annotations change in between. */
export function useExportPreview(articleIds: readonly string[], options: ExportOptions) {
  return useQuery({
    queryKey: ['export', articleIds, options],
    queryFn: () => call('export.preview', { articleIds: [...articleIds], options }),
    staleTime: 0,
    gcTime: 0,
    // The old text stays until the new one is there: no flicker when an option changes.
    placeholderData: keepPreviousData,
  });
}

/** Runs one act at a time and keeps what to say about the last: done, or what went wrong. */
export function useExportAction() {
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  /** `act` answers what to say when it is done, or null for nothing; its errors become `problem`. */
  const run = async (act: () => Promise<string | null>): Promise<void> => {
    setBusy(true);
    setDone(null);
    setProblem(null);
    try {
      setDone(await act());
    } catch (error) {
      setProblem(messageOf(error));
    }
    setBusy(false);
  };

  return { run, busy, done, problem };
}
