/** Highlights and notes: the sidebar of an article, and the page with all of them. */
export { AnnotationsView } from './page/AnnotationsView.tsx';
export { rememberAnnotationFilter } from './page/use-annotation-list.ts';
export { AnnotationSidebar } from './sidebar/AnnotationSidebar.tsx';
export { type AnnotationCardActions, type CardEditing } from './sidebar/annotation-card-actions.ts';
export { filterHighlights, noFilter } from './sidebar/filter-highlights.ts';
export { useAnnotationCommands, type AnnotationCommands } from './use-annotation-commands.ts';
