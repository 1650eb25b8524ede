import { useDeferredValue, useState } from 'react';
import { Copy, Download, FileText, Printer } from 'lucide-react';
import { t } from '../../../messages/translate.ts';
import { messageOf } from '../../lib/api/call.ts';
import { Button } from '../../ui/button/Button.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { ExportOptionList } from './ExportOptionList.tsx';
import { ExportProgress } from './ExportProgress.tsx';
import { ExportFilePreview } from './ExportFilePreview.tsx';
import { ExportFormatSelect } from './ExportFormatSelect.tsx';
import { ExportTemplateEditor } from './ExportTemplateEditor.tsx';
import { useExportActions } from './use-export-actions.ts';
import { useExportPreview, type ExportOptions } from './use-export-preview.ts';
import { useExportTemplate } from './use-export-template.ts';
import './export.css';

interface ExportDialogProps {
  /** At least one. */
  readonly articleIds: readonly string[];
  readonly onClose: () => void;
}

/** Previews articles with their annotations in the export format, to copy, save or print. */
export function ExportDialog({ articleIds, onClose }: ExportDialogProps) {
  const template = useExportTemplate();
  const [parts, setParts] = useState<Omit<ExportOptions, 'form'>>({
    frontMatter: true,
    entities: true,
    together: false,
  });
  const [shownName, setShownName] = useState<string | null>(null);
  const options = { ...parts, form: useDeferredValue(template.form) };
  const preview = useExportPreview(articleIds, options);
  const actions = useExportActions(articleIds, options, onClose);
  const files = preview.data ?? [];
  const shown = files.find((file) => file.fileName === shownName) ?? files[0];
  const problem = actions.problem ?? (preview.error ? messageOf(preview.error) : null);
  const [onlyId] = articleIds.length === 1 ? articleIds : [];
  const ready = shown !== undefined && !actions.busy && !preview.error;

  return (
    <Dialog
      title={t('export.title', { count: articleIds.length })}
      size="wide"
      onClose={onClose}
      actions={
        <>
          <p className="export-done" role="status">
            {actions.done}
          </p>
          {actions.busy ? <ExportProgress /> : null}
          {onlyId === undefined ? null : (
            <>
              <Button disabled={actions.busy} onClick={() => void actions.print(onlyId)}>
                <Printer />
                {t('export.print')}
              </Button>
              <Button disabled={actions.busy} onClick={() => void actions.savePdf(onlyId)}>
                <FileText />
                {t('export.pdf')}
              </Button>
            </>
          )}
          <Button disabled={!ready} onClick={() => shown && void actions.copy(shown, files.length > 1)}>
            <Copy />
            {t(files.length > 1 ? 'export.copyFile' : 'export.copy')}
          </Button>
          <Button variant="primary" disabled={!ready} onClick={() => void actions.save()}>
            <Download />
            {t(files.length > 1 ? 'export.saveAll' : 'export.save')}
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
          {template.isBuiltin ? (
            <Button onClick={template.copy}>{t('export.template.customize')}</Button>
          ) : null}
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
          {articleIds.length > files.length && files.length > 1 ? (
            <p className="export-note">{t('export.first', { count: files.length })}</p>
          ) : null}
          {shown ? <ExportFilePreview files={files} shown={shown} onShow={setShownName} /> : null}
          {preview.isSuccess && files.length === 0 ? (
            <p className="export-pending">{t('export.empty')}</p>
          ) : null}
        </div>
        {preview.isPending ? <p className="export-pending">{t('export.writing')}</p> : null}
      </div>
    </Dialog>
  );
}
