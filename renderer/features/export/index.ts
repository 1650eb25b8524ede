/** Export of articles and annotations. */
import { lazyComponent } from '../../ui/lazy/lazy-component.tsx';

export const ExportDialog = lazyComponent(async () => (await import('./ExportDialog.tsx')).ExportDialog);
