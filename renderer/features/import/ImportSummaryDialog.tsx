import { useState } from 'react';
import { t, textOf } from '../../../messages/translate.ts';
import { messageOf } from '../../lib/api/call.ts';
import { useCommands } from '../../lib/commands/use-command.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { DifferentTextGroup } from './DifferentTextGroup.tsx';
import {
  formatImportSummary,
  summarizeImport,
  type ImportBatch,
  type ImportResult,
} from './summarize-import.ts';
import './import.css';

interface GroupProps {
  readonly title: string;
  readonly results: readonly ImportResult[];
}

/** Maximum number of listed items, so that large imports stay readable. */
const mostListed = 200;

function Group({ title, results }: GroupProps) {
  if (results.length === 0) return null;
  return (
    <section className="import-group">
      <h3>{title}</h3>
      <ul>
        {results.slice(0, mostListed).map((result, index) => (
          // Two files may share a name, and an article may occur twice.
          <li key={index}>
            <span className="import-name">{result.title ?? result.name}</span>
            {result.problem ? <p className="import-problem">{textOf(result.problem)}</p> : null}
          </li>
        ))}
      </ul>
      {results.length > mostListed ? (
        <p className="import-note">{t('import.summary.more', { count: results.length - mostListed })}</p>
      ) : null}
    </section>
  );
}

interface ImportSummaryDialogProps {
  readonly batch: ImportBatch;
  readonly onOpen: (articleId: string) => void;
  readonly onClose: () => void;
}

/** The result of each input: failures with their reason, decisions to make, and the rest. */
export function ImportSummaryDialog({ batch, onOpen, onClose }: ImportSummaryDialogProps) {
  const summary = summarizeImport(batch.results);
  const { attempt } = useCommands();
  const [problem, setProblem] = useState<string | null>(null);
  const retry = () =>
    void attempt('import.retry', { id: batch.id }).catch((error: unknown) => setProblem(messageOf(error)));
  return (
    <Dialog
      title={t('import.summary')}
      onClose={onClose}
      actions={
        <>
          {summary.failed.length > 0 ? <Button onClick={retry}>{t('ui.retryFailed')}</Button> : null}
          <Button variant="primary" onClick={onClose}>
            {t('ui.done')}
          </Button>
        </>
      }
    >
      <p className="import-words">{formatImportSummary(summary)}</p>
      {problem === null ? null : (
        <p className="import-problem" role="alert">
          {problem}
        </p>
      )}
      <Group title={t('import.summary.failed')} results={summary.failed} />
      <DifferentTextGroup results={summary.differing} onOpen={onOpen} onClose={onClose} />
      <Group title={t('import.summary.updated')} results={summary.updated} />
      <Group title={t('import.summary.added')} results={summary.added} />
      <Group title={t('import.summary.unchanged')} results={summary.unchanged} />
      <Group title={t('import.summary.cancelled')} results={summary.cancelled} />
    </Dialog>
  );
}
