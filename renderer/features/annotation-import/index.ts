/** Import of annotations from other programs. */
import { lazyComponent } from '../../ui/lazy/lazy-component.tsx';

export { AnnotationImportProgress } from './AnnotationImportProgress.tsx';
export const AnnotationImportReportDialog = lazyComponent(
  async () => (await import('./AnnotationImportReportDialog.tsx')).AnnotationImportReportDialog,
);
export { useAnnotationImport, type AnnotationImport } from './use-annotation-import.ts';
