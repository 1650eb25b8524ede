/** Backups of the library. */
export { BackupsDialog } from './BackupsDialog.tsx';
