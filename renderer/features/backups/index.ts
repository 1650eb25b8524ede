/** Backups of the library. */
import { lazyComponent } from '../../ui/lazy/lazy-component.tsx';

export const BackupsDialog = lazyComponent(async () => (await import('./BackupsDialog.tsx')).BackupsDialog);
export { RestoreCard } from './RestoreCard.tsx';
