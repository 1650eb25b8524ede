import { FileText } from 'lucide-react';
import { t } from '../../../messages/translate.ts';
import type { ExportFile } from './use-export-preview.ts';
import { Select } from '../../ui/select/Select.tsx';
import './export.css';

interface FilePreviewProps {
  readonly files: readonly ExportFile[];
  readonly shown: ExportFile;
  readonly onShow: (fileName: string) => void;
}

/** Name and text of one file; a file selector when there are several. */
export function ExportFilePreview({ files, shown, onShow }: FilePreviewProps) {
  return (
    <div className="export-file">
      {files.length > 1 ? (
        <div className="export-name">
          <FileText aria-hidden="true" />
          <Select
            aria-label={t('export.file')}
            className="export-name-select"
            value={shown.fileName}
            options={files.map(({ fileName }) => ({ value: fileName, label: fileName }))}
            onChange={onShow}
          />
        </div>
      ) : (
        <p className="export-name">
          <FileText aria-hidden="true" />
          {shown.fileName}
        </p>
      )}
      {/* Focusable, so that text without controls can be scrolled by keyboard. */}
      <section
        className="export-text"
        dir="ltr"
        aria-label={t('export.file.text', { file: shown.fileName })}
        tabIndex={0}
      >
        <pre>{shown.text}</pre>
      </section>
    </div>
  );
}
