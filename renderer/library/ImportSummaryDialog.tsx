import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { importToWords, type ImportResult, type ImportSummary } from './import-summary.ts';

interface GroupProps {
  readonly title: string;
  readonly results: readonly ImportResult[];
}

function Group({ title, results }: GroupProps) {
  if (results.length === 0) return null;
  return (
    <section className="import-group">
      <h3>{title}</h3>
      <ul>
        {results.map((result, index) => (
          // Two files may share a name, and one article may come twice.
          <li key={index}>
            <span className="import-name">{result.title ?? result.name}</span>
            {result.problem ? <p className="import-problem">{result.problem}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ImportSummaryDialogProps {
  readonly summary: ImportSummary;
  readonly onClose: () => void;
}

/** What became of each file of an import; the ones that failed come first, with the reason. */
export function ImportSummaryDialog({ summary, onClose }: ImportSummaryDialogProps) {
  return (
    <Dialog
      title="Import"
      onClose={onClose}
      actions={
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <p className="import-words">{importToWords(summary)}</p>
      <Group title="Could not be added" results={summary.failed} />
      <Group title="Added" results={summary.added} />
      <Group title="Already in the library" results={summary.unchanged} />
    </Dialog>
  );
}
