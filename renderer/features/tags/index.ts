/** Tags of articles and highlights. */
export { TagChips } from './TagChips.tsx';
export { TagEditor, cleanTag } from './TagEditor.tsx';
