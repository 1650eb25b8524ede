/** Highlights and notes: the sidebar of an article, the selection toolbar, and the page with all of them. */
export { AnnotationsView } from './page/AnnotationsView.tsx';
export { rememberAnnotationFilter } from './page/use-annotation-list.ts';
export { AnnotationSidebar } from './sidebar/AnnotationSidebar.tsx';
export { type AnnotationCardActions, type CardEditing } from './sidebar/annotation-card-actions.ts';
export { filterHighlights, noFilter } from './sidebar/filter-highlights.ts';
export { SelectionToolbar } from './SelectionToolbar.tsx';
export { useAnnotationCommands, type AnnotationCommands } from './use-annotation-commands.ts';
