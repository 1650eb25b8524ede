/** The list of open-source components and the program's version. */
import { lazyComponent } from '../../ui/lazy/lazy-component.tsx';

export const AboutDialog = lazyComponent(async () => (await import('./AboutDialog.tsx')).AboutDialog);
