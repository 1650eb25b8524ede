/** Versions of an article's text. */
import { lazyComponent } from '../../ui/lazy/lazy-component.tsx';

export const RevisionPreviewDialog = lazyComponent(
  async () => (await import('./RevisionPreviewDialog.tsx')).RevisionPreviewDialog,
);
export const VersionHistoryDialog = lazyComponent(
  async () => (await import('./VersionHistoryDialog.tsx')).VersionHistoryDialog,
);
export { useRevisions, type PreparedRevision } from './use-revisions.ts';
