import { t } from '../../../messages/translate.ts';
import type { CommandOutput } from '../../../contract/commands.ts';

export type Backup = CommandOutput<'backups.list'>['backups'][number];

/** "12 articles, 80 highlights"; empty when the file does not contain the counts. */
export const formatBackupContent = ({ articles, highlights }: Backup): string =>
  articles === null || highlights === null ? '' : t('backups.content', { articles, highlights });

type NotesOfOthers = NonNullable<NonNullable<CommandOutput<'backups.restore'>>['notesOfOthers']>;

/** A sentence about what was done with the notes and templates in a backup of somebody else. */
export const formatNotesOfOthers = ({ marked, templates }: NotesOfOthers): string =>
  [
    ...(marked > 0 ? [t('backups.notesOfOthers', { count: marked })] : []),
    ...(templates > 0 ? [t('backups.templatesOfOthers', { count: templates })] : []),
  ].join(' ');

type RestoreProgress = CommandOutput<'backups.restoreProgress'>;

/** "Checking the texts: 120 of 5,000": what a restore is doing. */
export function formatRestoreProgress(progress: RestoreProgress): string {
  const numberOf = (value: number): string => value.toLocaleString('en');
  switch (progress?.step) {
    case 'pictures':
      return `Reading the images: ${formatBackupSize(progress.done)} of ${formatBackupSize(progress.total)}`;
    case 'rows':
      return `Copying the library: ${numberOf(progress.done)} entries`;
    case 'checks':
      return `Checking the texts: ${numberOf(progress.done)} of ${numberOf(progress.total)}`;
    case undefined:
      return 'Opening the backup';
  }
}
