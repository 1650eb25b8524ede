import { useDeferredValue, useState } from 'react';
import { Copy, Download, FileText, Printer } from 'lucide-react';
import { call, messageOf } from '../../lib/api/call.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { useToasts } from '../../ui/toast/ToastProvider.tsx';
import { formatSavedFiles } from './format-saved-files.ts';
import { ExportOptionList } from './ExportOptionList.tsx';
import { ExportFilePreview } from './ExportFilePreview.tsx';
import { ExportFormatSelect } from './ExportFormatSelect.tsx';
import { ExportTemplateEditor } from './ExportTemplateEditor.tsx';
import { useExportAction, useExportPreview, type ExportOptions } from './use-export.ts';
import { useExportTemplate } from './use-export-template.ts';
import './export.css';

interface ExportDialogProps {
  /** At least one. */
  readonly articleIds: readonly string[];
  readonly onClose: () => void;
}

/** Previews articles with their annotations in the export format, to copy, save or print. */
export function ExportDialog({ articleIds, onClose }: ExportDialogProps) {
  const toasts = useToasts();
  const template = useExportTemplate();
  const [parts, setParts] = useState<Omit<ExportOptions, 'form'>>({
    frontMatter: true,
    entities: true,
    together: false,
  });
  const [shownName, setShownName] = useState<string | null>(null);
  const options = { ...parts, form: useDeferredValue(template.form) };
  const preview = useExportPreview(articleIds, options);
  const act = useExportAction();
  const files = preview.data ?? [];
  const shown = files.find((file) => file.fileName === shownName) ?? files[0];
  const problem = act.problem ?? (preview.error ? messageOf(preview.error) : null);
  const [onlyId] = articleIds.length === 1 ? articleIds : [];
  const ready = shown !== undefined && !act.busy && !preview.error;

  const copy = () =>
    act.run(async () => {
      if (!shown) return null;
      await call('clipboard.write', { text: shown.text });
      return files.length > 1 ? `Copied “${shown.fileName}”.` : 'Copied.';
    });

  const showMessage = (words: string | null): null => {
    if (words !== null) {
      toasts.info(words);
      onClose();
    }
    return null;
  };
  const save = () =>
    act.run(async () => {
      const saved = await call('export.save', { articleIds: [...articleIds], options });
      return showMessage(formatSavedFiles(saved.map(({ file }) => file)));
    });
  const savePdf = (articleId: string) =>
    act.run(async () => {
      const saved = await call('export.pdf', { articleId });
      return showMessage(formatSavedFiles(saved ? [saved.file] : []));
    });
  const print = (articleId: string) =>
    act.run(async () => ((await call('export.print', { articleId })) ? 'Sent to the printer.' : null));

  return (
    <Dialog
      title={articleIds.length > 1 ? `Export ${articleIds.length} articles` : 'Export'}
      size="wide"
      onClose={onClose}
      actions={
        <>
          <p className="export-done" role="status">
            {act.done}
          </p>
          {onlyId === undefined ? null : (
            <>
              <Button disabled={act.busy} onClick={() => void print(onlyId)}>
                <Printer />
                Print…
              </Button>
              <Button disabled={act.busy} onClick={() => void savePdf(onlyId)}>
                <FileText />
                PDF…
              </Button>
            </>
          )}
          <Button disabled={!ready} onClick={() => void copy()}>
            <Copy />
            {files.length > 1 ? 'Copy this file' : 'Copy'}
          </Button>
          <Button variant="primary" disabled={!ready} onClick={() => void save()}>
            <Download />
            {files.length > 1 ? 'Save all…' : 'Save…'}
          </Button>
        </>
      }
    >
      <div className="export">
        <div className="export-choice">
          <ExportFormatSelect
            form={template.form}
            builtin={template.builtin}
            own={template.own}
            onChange={template.setForm}
          />
          {template.isBuiltin ? <Button onClick={template.copy}>Change a copy…</Button> : null}
        </div>
        <ExportOptionList
          form={template.form}
          several={articleIds.length > 1}
          parts={parts}
          onChange={setParts}
        />
        {problem !== null ? (
          <p className="export-problem" role="alert">
            {problem}
          </p>
        ) : null}
        <div className="export-work" data-editing={template.editing ? '' : undefined}>
          {template.editing ? (
            <ExportTemplateEditor
              template={template.editing}
              changed={template.changed}
              onChange={template.change}
              onSave={() => void template.save()}
              onDelete={() => void template.remove()}
            />
          ) : null}
          {shown ? <ExportFilePreview files={files} shown={shown} onShow={setShownName} /> : null}
          {preview.isSuccess && files.length === 0 ? (
            <p className="export-pending">There is no highlight yet that a file could be written for.</p>
          ) : null}
        </div>
        {preview.isPending ? <p className="export-pending">Writing…</p> : null}
      </div>
    </Dialog>
  );
}
