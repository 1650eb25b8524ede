import { CloudDownload, Undo2 } from 'lucide-react';
import { ChangedAtSource } from './ChangedAtSource.tsx';
import { useNavigation } from '../../lib/navigation/navigation.ts';
import { Button, LinkButton } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { formatReportFile, reportGroups, formatImportReport } from './format-import-report.ts';
import type { ImportReport, ReportItem } from './format-import-report.ts';
import { useUndoImports } from './use-annotation-import-actions.ts';
import { useFetchTexts, useMissingTexts } from '../../lib/articles/use-missing-texts.ts';
import './annotation-import.css';

/** Maximum lines per group; the heading shows the full count. */
const mostLines = 200;

interface LineProps {
  readonly item: ReportItem;
  readonly onOpen: (articleId: string) => void;
}

/** One item of the report: its position in the file, its text, and a link to it. */
function Line({ item, onOpen }: LineProps) {
  const { articleId, title, words, message, place, kind } = item;
  return (
    <li>
      <span className="report-place">{place}</span>
      <span className="report-what">
        {articleId !== null ? <LinkButton onClick={() => onOpen(articleId)}>{title}</LinkButton> : null}
        {words !== '' ? <span>{kind === 'highlight' ? `“${words}”` : words}</span> : null}
        {message !== '' ? <span className="report-problem">{message}</span> : null}
      </span>
    </li>
  );
}

function FileReport({
  report,
  onOpen,
}: {
  readonly report: ImportReport;
  readonly onOpen: LineProps['onOpen'];
}) {
  return (
    <section className="report-file" aria-label={report.file}>
      <h3>{formatReportFile(report)}</h3>
      <p className={report.problem === '' ? undefined : 'report-problem'}>{formatImportReport(report)}</p>
      {report.remark === '' ? null : <p className="hint">{report.remark}</p>}
      {reportGroups.map(({ status, title, open }) => {
        const items = report.items.filter((item) => item.status === status);
        if (items.length === 0) return null;
        return (
          <details key={status} open={open}>
            <summary>
              {title} <span className="report-count">{items.length}</span>
            </summary>
            {status === 'changed' ? <ChangedAtSource items={items} onOpen={onOpen} /> : null}
            <ul hidden={status === 'changed'}>
              {items.slice(0, mostLines).map((item, index) => (
                // Several items may share a position, and the list never changes.
                <Line key={index} item={item} onOpen={onOpen} />
              ))}
            </ul>
            {items.length > mostLines ? <p className="hint">and {items.length - mostLines} more</p> : null}
          </details>
        );
      })}
    </section>
  );
}

interface ImportReportDialogProps {
  readonly reports: readonly ImportReport[];
  readonly onClose: () => void;
}

/** The result of each line of the imported files. */
export function AnnotationImportReportDialog({ reports, onClose }: ImportReportDialogProps) {
  const { openArticle } = useNavigation();
  const fetchTexts = useFetchTexts();
  const missing = useMissingTexts();
  const touched = new Set(reports.flatMap(({ items }) => items.map(({ articleId }) => articleId)));
  const toFetch = missing.filter((id) => touched.has(id));
  const undoImports = useUndoImports();
  const brought = reports.flatMap(({ importId }) => importId ?? []);
  const remove = async () => {
    if (await undoImports(brought)) onClose();
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
      title="Imported annotations"
      size="wide"
      onClose={onClose}
      actions={
        <>
          {brought.length > 0 ? (
            <Button onClick={() => void remove()}>
              <Undo2 />
              Take it all back
            </Button>
          ) : null}
          {toFetch.length > 0 ? (
            <Button onClick={() => void fetchAll()}>
              <CloudDownload />
              {toFetch.length === 1
                ? 'Fetch the missing text'
                : `Fetch ${toFetch.length.toLocaleString('en')} missing texts`}
            </Button>
          ) : null}
          <Button variant="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      <div className="report">
        {reports.map((report, index) => (
          <FileReport key={index} report={report} onOpen={open} />
        ))}
      </div>
    </Dialog>
  );
}
