import { useEffect, useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import { t } from '../../../messages/translate.ts';
import { queries } from '../../lib/api/queries.ts';
import { useCommand } from '../../lib/commands/use-command.ts';
import { ImportProgress } from './ImportProgress.tsx';
import { formatImportSummary, needsDialog, summarizeImport, type ImportBatch } from './summarize-import.ts';
import { lazyComponent } from '../../ui/lazy/lazy-component.tsx';

const ImportSummaryDialog = lazyComponent(
  async () => (await import('./ImportSummaryDialog.tsx')).ImportSummaryDialog,
);

const none: readonly ImportBatch[] = [];

interface ImportCenterProps {
  readonly onOpen: (articleId: string) => void;
}

/** Shows the progress of all imports, and the result of each. */
export function ImportMonitor({ onOpen }: ImportCenterProps) {
  const batches = useQuery(queries.imports).data ?? none;
  const dismiss = useCommand('import.dismiss');
  const said = useRef(new Set<string>());
  const finished = batches.filter((batch) => !batch.running);
  const toRead = finished.find((batch) => needsDialog(summarizeImport(batch.results)));

  useEffect(() => {
    for (const { id, running, results, open } of batches) {
      const summary = summarizeImport(results);
      if (running || needsDialog(summary) || said.current.has(id)) continue;
      said.current.add(id);
      const [only, ...others] = results;
      const articleId = others.length === 0 ? only?.id : null;
      const words = formatImportSummary(summary);
      if (open && articleId) onOpen(articleId);
      const action = () =>
        articleId && !open ? { label: t('ui.open'), run: () => onOpen(articleId) } : null;
      void dismiss({ id }, words ? { message: words, action } : {});
    }
  }, [batches, dismiss, onOpen]);

  return (
    <>
      <ImportProgress batches={batches.filter((batch) => batch.running)} />
      {toRead ? (
        <ImportSummaryDialog
          key={toRead.id}
          batch={toRead}
          onOpen={onOpen}
          onClose={() => {
            const { added, updated } = summarizeImport(toRead.results);
            const words = formatImportSummary(summarizeImport([...added, ...updated]));
            void dismiss({ id: toRead.id }, words ? { message: words } : {});
          }}
        />
      ) : null}
    </>
  );
}
