import { useCallback, useState } from 'react';
import { call, messageOf } from '../api/call.ts';
import { useToasts } from '../ui/Toasts.tsx';
import type { ImportReport } from './report-words.ts';

/** Importing annotations of other programs, and the report to show of it. */
export function useImportAnnotations(): {
  readonly reports: readonly ImportReport[] | null;
  run(): Promise<void>;
  close(): void;
} {
  const toasts = useToasts();
  const [reports, setReports] = useState<readonly ImportReport[] | null>(null);
  const run = useCallback(async () => {
    try {
      const made = await call('exchange.import', null);
      if (made.length > 0) setReports(made);
    } catch (error) {
      toasts.problem(messageOf(error));
    }
  }, [toasts]);
  return { reports, run, close: () => setReports(null) };
}
