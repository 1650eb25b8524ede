/** Tags of articles and highlights. */
export { TagChips } from './TagChips.tsx';
export { TagEditor, normalizeTag } from './TagEditor.tsx';
