import { useCallback, useEffect, useRef, useState } from 'react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '../../lib/api/call.ts';
import { useCommands } from '../../lib/commands/use-command.ts';
import type { ImportReport } from './format-import-report.ts';

const state = queryOptions({
  queryKey: ['annotationImport'],
  queryFn: () => call('annotationImport.state', null),
});

export interface AnnotationImport {
  /** What is being imported now; null when nothing is. */
  readonly running: { readonly file: string; readonly done: number; readonly total: number } | null;
  /** What became of the files that are done; null when there is nothing to say. */
  readonly reports: readonly ImportReport[] | null;
  /** Lets the person choose files. Never throws. */
  run(): Promise<void>;
  /** Ends what is running; what is in stays and is reported. Never throws. */
  stop(): Promise<void>;
  close(): void;
}

/** Importing annotations of other programs, wherever the files came from, and the report to show of it. */
export function useAnnotationImport(): AnnotationImport {
  const { run: runCommand } = useCommands();
  const [reports, setReports] = useState<readonly ImportReport[] | null>(null);
  const { running = null, finished = 0 } = useQuery(state).data ?? {};
  const taking = useRef(false);

  useEffect(() => {
    if (running !== null || finished === 0 || taking.current) return;
    taking.current = true;
    void runCommand('annotationImport.takeReports', null).then((done) => {
      taking.current = false;
      const taken = done?.value ?? [];
      setReports((shown) => (taken.length > 0 ? [...(shown ?? []), ...taken] : shown));
    });
  }, [running, finished, runCommand]);

  const run = useCallback(
    async () => void (await runCommand('annotationImport.openFiles', null)),
    [runCommand],
  );
  const stop = useCallback(async () => void (await runCommand('annotationImport.stop', null)), [runCommand]);
  return { running, reports, run, stop, close: () => setReports(null) };
}
