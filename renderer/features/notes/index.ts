/** Notes in Markdown, with links to each other. */
export { Backlinks } from './Backlinks.tsx';
export { NoteEditor } from './NoteEditor.tsx';
export { NoteView } from './NoteView.tsx';
export { templateFacts } from './note-template-fields.ts';
