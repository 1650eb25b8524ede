/** Export of articles and annotations. */
export { ExportDialog } from './ExportDialog.tsx';
