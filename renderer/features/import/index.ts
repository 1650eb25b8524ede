/** Import of articles. */
export { ImportDialogs } from './ImportDialogs.tsx';
export { PasteDialog } from './PasteDialog.tsx';
export { useImport, type ImportApi } from './use-import.ts';
