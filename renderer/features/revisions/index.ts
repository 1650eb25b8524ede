/** Versions of an article's text. */
export { RevisionPreviewDialog } from './RevisionPreviewDialog.tsx';
export { VersionHistoryDialog } from './VersionHistoryDialog.tsx';
export { useRevisions, type PreparedRevision } from './use-revisions.ts';
