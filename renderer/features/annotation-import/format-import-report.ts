import { formatList } from '../../../messages/formats.ts';
import { t, textOf } from '../../../messages/translate.ts';
import { formatNames } from '../../../core/annotation-import/model.ts';
import type { CommandOutput } from '../../../contract/commands.ts';

export type ImportReport = CommandOutput<'annotationImport.takeReports'>[number];
export type ReportItem = ImportReport['items'][number];
export type ReportStatus = ReportItem['status'];

const results = ['imported', 'waiting', 'orphaned', 'changed', 'skipped', 'failed'] as const;

/** Summarizes the result of a file in one sentence. */
export function formatImportReport(report: ImportReport): string {
  if (report.problem !== null) return textOf(report.problem);
  const { stopped } = report;
  const counts = { ...report, imported: report.imported - report.orphaned - report.waiting };
  const parts = results
    .filter((result) => counts[result] > 0)
    .map((result) => t(`annotations.import.result.${result}`, { count: counts[result] }));
  if (parts.length === 0)
    return t(stopped ? 'annotations.import.results.stoppedEarly' : 'annotations.import.results.none');
  return t(stopped ? 'annotations.import.results.stopped' : 'annotations.import.results', {
    results: formatList(parts),
  });
}

/** "hypothesis.json · Hypothesis". */
export const formatReportFile = ({ file, format }: ImportReport): string =>
  format === null ? file : `${file} · ${formatNames[format]}`;

/** Groups of the report by importance; groups that need a decision come first and are expanded. */
export const reportGroups: readonly { readonly status: ReportStatus; readonly open: boolean }[] = [
  { status: 'failed', open: true },
  { status: 'orphaned', open: true },
  { status: 'changed', open: true },
  { status: 'waiting', open: false },
  { status: 'imported', open: false },
  { status: 'unchanged', open: false },
];
