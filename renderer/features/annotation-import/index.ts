/** Import of annotations from other programs. */
export { AnnotationImportProgress } from './AnnotationImportProgress.tsx';
export { AnnotationImportReportDialog } from './AnnotationImportReportDialog.tsx';
export { useAnnotationImport, type AnnotationImport } from './use-annotation-import.ts';
