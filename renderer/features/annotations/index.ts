/** Highlights and notes: the sidebar of an article, and the page with all of them. */
import { lazyComponent } from '../../ui/lazy/lazy-component.tsx';

export const AnnotationsView = lazyComponent(
  async () => (await import('./page/AnnotationsView.tsx')).AnnotationsView,
);
export { rememberAnnotationFilter } from './page/use-annotation-list.ts';
export { AnnotationSidebar } from './sidebar/AnnotationSidebar.tsx';
export { type AnnotationCardActions, type CardEditing } from './sidebar/annotation-card-actions.ts';
export { filterHighlights, noFilter } from './sidebar/filter-highlights.ts';
export { useAnnotationCommands, type AnnotationCommands } from './use-annotation-commands.ts';
