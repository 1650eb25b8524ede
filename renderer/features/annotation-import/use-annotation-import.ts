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
  /** The running import; null when there is none. */
  readonly running: { readonly file: string; readonly done: number; readonly total: number } | null;
  /** Report of the finished files; null when there is nothing to show. */
  readonly reports: readonly ImportReport[] | null;
  /** Opens a file dialog. Never throws. */
  run(): Promise<void>;
  /** Cancels the running import; annotations imported so far are kept and reported. Never throws. */
  stop(): Promise<void>;
  close(): void;
}

/** Imports annotations of other programs from any source, and provides the report. */
export function useAnnotationImport(): AnnotationImport {
  const { run: runCommand } = useCommands();
  const [reports, setReports] = useState<readonly ImportReport[] | null>(null);
  const { running = null, finished = 0 } = useQuery(state).data ?? {};
  const isTaking = useRef(false);

  useEffect(() => {
    if (running !== null || finished === 0 || isTaking.current) return;
    isTaking.current = true;
    void runCommand('annotationImport.takeReports', null).then((done) => {
      isTaking.current = false;
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
