import { FileText } from 'lucide-react';
import type { ExportFile } from './use-export.ts';
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
        <label className="export-name">
          <span className="visually-hidden">File to show</span>
          <FileText aria-hidden="true" />
          <select className="input" value={shown.fileName} onChange={(event) => onShow(event.target.value)}>
            {files.map((file) => (
              <option key={file.fileName} value={file.fileName}>
                {file.fileName}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <p className="export-name">
          <FileText aria-hidden="true" />
          {shown.fileName}
        </p>
      )}
      {/* Focusable, so that text without controls can be scrolled by keyboard. */}
      <section className="export-text" aria-label={`Text of ${shown.fileName}`} tabIndex={0}>
        <pre>{shown.text}</pre>
      </section>
    </div>
  );
}
