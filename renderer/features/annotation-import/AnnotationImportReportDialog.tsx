import { CloudDownload, Undo2 } from 'lucide-react';
import { t } from '../../../messages/translate.ts';
import { useNavigation } from '../../lib/navigation/navigation.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import type { ImportReport } from './format-import-report.ts';
import { ImportFileReport } from './ImportFileReport.tsx';
import { useUndoImports } from './use-annotation-import-actions.ts';
import { useFetchTexts, useMissingTexts } from '../../lib/articles/use-missing-texts.ts';
import './annotation-import.css';

interface AnnotationImportReportDialogProps {
  readonly reports: readonly ImportReport[];
  readonly onClose: () => void;
}

/** The result of each line of the imported files. */
export function AnnotationImportReportDialog({ reports, onClose }: AnnotationImportReportDialogProps) {
  const { openArticle } = useNavigation();
  const fetchTexts = useFetchTexts();
  const missing = useMissingTexts();
  const affectedIds = new Set(reports.flatMap(({ items }) => items.map(({ articleId }) => articleId)));
  const toFetch = missing.filter((id) => affectedIds.has(id));
  const undoImports = useUndoImports();
  const importIds = reports.flatMap(({ importId }) => importId ?? []);
  const remove = async () => {
    if (await undoImports(importIds)) onClose();
  };
  const fetchAll = async () => {
    if (await fetchTexts(toFetch)) onClose();
  };
  const open = (articleId: string) => {
    onClose();
    openArticle(articleId);
  };
  return (
    <Dialog
      title={t('annotations.import.report')}
      size="wide"
      onClose={onClose}
      actions={
        <>
          {importIds.length > 0 ? (
            <Button onClick={() => void remove()}>
              <Undo2 />
              {t('annotations.import.undo')}
            </Button>
          ) : null}
          {toFetch.length > 0 ? (
            <Button onClick={() => void fetchAll()}>
              <CloudDownload />
              {t('annotations.import.download', { count: toFetch.length })}
            </Button>
          ) : null}
          <Button variant="primary" onClick={onClose}>
            {t('ui.done')}
          </Button>
        </>
      }
    >
      <div className="report">
        {reports.map((report, index) => (
          <ImportFileReport key={index} report={report} onOpen={open} />
        ))}
      </div>
    </Dialog>
  );
}
