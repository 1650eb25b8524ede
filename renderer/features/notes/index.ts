/** Notes in Markdown, with links to each other. */
import { lazyComponent } from '../../ui/lazy/lazy-component.tsx';

export { Backlinks } from './Backlinks.tsx';
export { NoteEditor } from './NoteEditor.tsx';
export const NoteView = lazyComponent(async () => (await import('./NoteView.tsx')).NoteView);
export { templateFacts } from './note-template-fields.ts';
