/** Import of articles. */
export { ImportDialogs, type ImportDialog } from './ImportDialogs.tsx';
export { PasteDialog } from './PasteDialog.tsx';
export { useImport, type ImportApi } from './use-import.ts';
