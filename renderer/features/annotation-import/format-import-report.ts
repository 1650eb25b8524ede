import { formatNames } from '../../../core/annotation-import/model.ts';
import type { CommandOutput } from '../../../contract/commands.ts';

export type ImportReport = CommandOutput<'annotationImport.takeReports'>[number];
export type ReportItem = ImportReport['items'][number];
export type ReportStatus = ReportItem['status'];

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** Summarizes the result of a file in one sentence. */
export function formatImportReport(report: ImportReport): string {
  if (report.problem !== '') return report.problem;
  const { imported, skipped, orphaned, waiting, failed, changed, stopped } = report;
  const placed = imported - orphaned - waiting;
  const parts = [
    placed > 0 ? `${placed} imported` : '',
    waiting > 0
      ? `${waiting} ${waiting === 1 ? 'waits' : 'wait'} for the text of ${waiting === 1 ? 'its' : 'their'} article`
      : '',
    orphaned > 0
      ? `${count(orphaned, 'is', 'are')} kept without a place, as the words are not in the article`
      : '',
    changed > 0
      ? `${count(changed, 'was', 'were')} changed where ${changed === 1 ? 'it comes' : 'they come'} from`
      : '',
    skipped > 0 ? `${count(skipped, 'was', 'were')} there already` : '',
    failed > 0 ? `${failed} could not be read` : '',
  ].filter((part) => part !== '');
  if (parts.length === 0)
    return stopped ? 'Stopped before anything was imported.' : 'There is nothing in it to import.';
  const words = parts.length === 1 ? parts[0] : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
  const sentence = `${words}.`;
  return stopped ? `Stopped before the end: ${sentence} Import the file again for the rest.` : sentence;
}

/** "hypothesis.json · Hypothesis". */
export const formatReportFile = ({ file, format }: ImportReport): string =>
  format === null ? file : `${file} · ${formatNames[format]}`;

/** Groups of the report by importance; groups that need a decision come first and are expanded. */
export const reportGroups: readonly {
  readonly status: ReportStatus;
  readonly title: string;
  readonly open: boolean;
}[] = [
  { status: 'failed', title: 'Could not be read', open: true },
  { status: 'orphaned', title: 'Kept without a place in their article', open: true },
  { status: 'changed', title: 'Changed where they come from', open: true },
  { status: 'waiting', title: 'Waiting for the text of their article', open: false },
  { status: 'imported', title: 'Imported', open: false },
  { status: 'unchanged', title: 'There already', open: false },
];
