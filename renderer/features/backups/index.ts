/** Backups of the library. */
export { BackupsDialog } from './BackupsDialog.tsx';
export { RestoreCard } from './RestoreCard.tsx';
