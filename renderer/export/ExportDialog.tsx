import { useState } from 'react';
import { Copy, Download } from 'lucide-react';
import { call, messageOf } from '../api/call.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useToasts } from '../ui/Toasts.tsx';
import { savedToWords } from './export-words.ts';
import { FilePreview } from './FilePreview.tsx';
import { useAct, useExportPreview, type ExportOptions } from './use-export.ts';
import './export.css';

interface OptionProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly label: string;
  readonly hint: string;
}

function Option({ checked, onChange, label, hint }: OptionProps) {
  return (
    <label className="export-option">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {label}
        <small>{hint}</small>
      </span>
    </label>
  );
}

interface ExportDialogProps {
  /** At least one. */
  readonly articleIds: readonly string[];
  readonly onClose: () => void;
}

/** Shows articles with their annotations as Markdown, to copy or to save. */
export function ExportDialog({ articleIds, onClose }: ExportDialogProps) {
  const toasts = useToasts();
  const [options, setOptions] = useState<ExportOptions>({ frontMatter: true, entities: true });
  const [shownId, setShownId] = useState<string | null>(null);
  const preview = useExportPreview(articleIds, options);
  const act = useAct();
  const files = preview.data ?? [];
  const shown = files.find((file) => file.articleId === shownId) ?? files[0];
  const problem = act.problem ?? (preview.error ? messageOf(preview.error) : null);

  const copy = () =>
    act.run(async () => {
      if (!shown) return null;
      await call('clipboard.write', { text: shown.markdown });
      return files.length > 1 ? `Copied “${shown.fileName}”.` : 'Copied.';
    });

  const save = () =>
    act.run(async () => {
      const saved = await call('export.save', { articleIds: [...articleIds], options });
      const words = savedToWords(saved.map(({ file }) => file));
      if (words !== null) {
        toasts.info(words);
        onClose();
      }
      return null;
    });

  return (
    <Dialog
      title={
        articleIds.length > 1 ? `Export ${articleIds.length} articles to Markdown` : 'Export to Markdown'
      }
      size="wide"
      onClose={onClose}
      actions={
        <>
          <p className="export-done" role="status">
            {act.done}
          </p>
          <Button disabled={!shown || act.busy} onClick={() => void copy()}>
            <Copy />
            {files.length > 1 ? 'Copy this file' : 'Copy'}
          </Button>
          <Button variant="primary" disabled={!shown || act.busy} onClick={() => void save()}>
            <Download />
            {articleIds.length > 1 ? 'Save all…' : 'Save…'}
          </Button>
        </>
      }
    >
      <div className="export">
        <div className="export-options">
          <Option
            label="Front matter"
            hint="Title, author, site, dates and tags, for tools that read YAML"
            checked={options.frontMatter}
            onChange={(frontMatter) => setOptions({ ...options, frontMatter })}
          />
          <Option
            label="Entities"
            hint="The people, places and more that the text is about"
            checked={options.entities}
            onChange={(entities) => setOptions({ ...options, entities })}
          />
        </div>
        {problem !== null ? (
          <p className="export-problem" role="alert">
            {problem}
          </p>
        ) : null}
        {shown ? <FilePreview files={files} shown={shown} onShow={setShownId} /> : null}
        {preview.isPending ? <p className="export-pending">Writing the Markdown…</p> : null}
      </div>
    </Dialog>
  );
}
