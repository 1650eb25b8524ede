import { t, textOf } from '../../../messages/translate.ts';
import { formatNumber } from '../../../messages/formats.ts';
import { LinkButton } from '../../ui/button/Button.tsx';
import { ChangedAtSource } from './ChangedAtSource.tsx';
import { formatReportFile, reportGroups, formatImportReport } from './format-import-report.ts';
import type { ImportReport, ReportItem } from './format-import-report.ts';
import './annotation-import.css';

/** Maximum lines per group; the heading shows the full count. */
const maxLines = 200;

interface ReportLineProps {
  readonly item: ReportItem;
  readonly onOpen: (articleId: string) => void;
}

/** One item of the report: its position in the file, its text, and a link to it. */
function ReportLine({ item, onOpen }: ReportLineProps) {
  const { articleId, title, words, message, place, kind } = item;
  return (
    <li>
      <span className="report-place">{place}</span>
      <span className="report-what">
        {articleId !== null ? <LinkButton onClick={() => onOpen(articleId)}>{title}</LinkButton> : null}
        {words !== '' ? (
          <span>{kind === 'highlight' ? t('annotations.import.quote', { text: words }) : words}</span>
        ) : null}
        {message !== null ? <span className="report-problem">{textOf(message)}</span> : null}
      </span>
    </li>
  );
}

interface ImportFileReportProps {
  readonly report: ImportReport;
  readonly onOpen: (articleId: string) => void;
}

/** The result of one file: a summary, and its items by status. */
export function ImportFileReport({ report, onOpen }: ImportFileReportProps) {
  return (
    <section className="report-file" aria-label={report.file}>
      <h3>{formatReportFile(report)}</h3>
      <p className={report.problem === null ? undefined : 'report-problem'}>{formatImportReport(report)}</p>
      {report.remark === null ? null : <p className="hint">{textOf(report.remark)}</p>}
      {reportGroups.map(({ status, open }) => {
        const items = report.items.filter((item) => item.status === status);
        if (items.length === 0) return null;
        return (
          <details key={status} open={open}>
            <summary>
              {t(`annotations.import.group.${status}`)}{' '}
              <span className="report-count">{formatNumber(items.length)}</span>
            </summary>
            {status === 'changed' ? <ChangedAtSource items={items} onOpen={onOpen} /> : null}
            <ul hidden={status === 'changed'}>
              {items.slice(0, maxLines).map((item, index) => (
                // Several items may share a position, and the list never changes.
                <ReportLine key={index} item={item} onOpen={onOpen} />
              ))}
            </ul>
            {items.length > maxLines ? (
              <p className="hint report-more">
                {t('annotations.import.more', { count: items.length - maxLines })}
              </p>
            ) : null}
          </details>
        );
      })}
    </section>
  );
}
