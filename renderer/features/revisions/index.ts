/** Versions of an article's text. */
export { RevisionPreviewDialog } from './RevisionPreviewDialog.tsx';
export { VersionHistoryDialog } from './VersionHistoryDialog.tsx';
export { useRevisions, type Prepared } from './use-revisions.ts';
