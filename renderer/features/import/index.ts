/** Import of articles. */
import { lazyComponent } from '../../ui/lazy/lazy-component.tsx';

export { ImportDialogs, type ImportDialog } from './ImportDialogs.tsx';
export const PasteDialog = lazyComponent(async () => (await import('./PasteDialog.tsx')).PasteDialog);
export { useImport, type ImportApi } from './use-import.ts';
