import { useCallback, useState } from 'react';
import { call, messageOf } from '../api/call.ts';
import { useToasts } from '../ui/Toasts.tsx';
import { importToWords, summarizeImport, type ImportResult, type ImportSummary } from './import-summary.ts';

export interface ImportApi {
  /** Lets the person choose files and adds them; never throws. */
  importFiles(): Promise<void>;
  /** True from the choice of files until the last is in. */
  readonly busy: boolean;
  /** What there is to say in more than a passing message: something failed. Null when there is nothing. */
  readonly summary: ImportSummary | null;
  closeSummary(): void;
  /** Says what became of an import that was made elsewhere (pasted text). */
  report(results: readonly ImportResult[]): void;
}

/** Importing, and saying what came of it. `onOpen` opens an article that was just added. */
export function useImport(onOpen: (articleId: string) => void): ImportApi {
  const toasts = useToasts();
  const [busy, setBusy] = useState(false);
  const [summary, setSummary] = useState<ImportSummary | null>(null);

  const report = useCallback(
    (results: readonly ImportResult[]) => {
      const whole = summarizeImport(results);
      if (whole.failed.length > 0) return setSummary(whole);
      const id = results.length === 1 ? results[0]?.id : null;
      if (results.length > 0) {
        toasts.info(importToWords(whole), id ? { label: 'Open', run: () => onOpen(id) } : undefined);
      }
    },
    [toasts, onOpen],
  );

  const importFiles = useCallback(async () => {
    setBusy(true);
    try {
      report(await call('import.openFiles', null));
    } catch (error) {
      toasts.problem(messageOf(error));
    } finally {
      setBusy(false);
    }
  }, [report, toasts]);

  return { importFiles, busy, summary, closeSummary: () => setSummary(null), report };
}
