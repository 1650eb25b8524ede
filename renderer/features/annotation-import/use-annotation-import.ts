import { useCallback, useEffect, useRef, useState } from 'react';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, messageOf } from '../../lib/api/call.ts';
import { useToasts } from '../../ui/Toasts.tsx';
import type { ImportReport } from './format-import-report.ts';
import { useNoteImports } from './use-annotation-import-actions.ts';

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
export function useImportAnnotations(): AnnotationImport {
  const toasts = useToasts();
  const noteImports = useNoteImports();
  const client = useQueryClient();
  const [reports, setReports] = useState<readonly ImportReport[] | null>(null);
  const { running = null, finished = 0 } = useQuery(state).data ?? {};
  const taking = useRef(false);

  useEffect(() => {
    if (running !== null || finished === 0 || taking.current) return;
    taking.current = true;
    call('annotationImport.takeReports', null)
      .then(
        (taken) => {
          setReports((shown) => (taken.length > 0 ? [...(shown ?? []), ...taken] : shown));
          noteImports(taken);
        },
        (error: unknown) => toasts.problem(messageOf(error)),
      )
      .finally(() => {
        taking.current = false;
        // None waits now: the next one that does is news, even if it comes as the same number.
        void client.invalidateQueries(state);
      });
  }, [running, finished, toasts, noteImports, client]);

  const run = useCallback(async () => {
    try {
      await call('annotationImport.openFiles', null);
    } catch (error) {
      toasts.problem(messageOf(error));
    }
  }, [toasts]);
  const stop = useCallback(async () => {
    try {
      await call('annotationImport.stop', null);
    } catch (error) {
      toasts.problem(messageOf(error));
    }
  }, [toasts]);
  return { running, reports, run, stop, close: () => setReports(null) };
}
