/** The folder of Markdown files that is kept in sync. */
export { LinkedFolderDialog } from './LinkedFolderDialog.tsx';
