import { formatBytes } from '../../../messages/formats.ts';
import { t } from '../../../messages/translate.ts';
import type { CommandOutput } from '../../../contract/commands.ts';

export type Backup = CommandOutput<'backups.list'>['backups'][number];

/** "12 articles, 80 highlights"; empty when the file does not contain the counts. */
export const formatBackupContent = ({ articles, highlights }: Backup): string =>
  articles === null || highlights === null ? '' : t('backups.content', { articles, highlights });

type NotesOfOthers = NonNullable<NonNullable<CommandOutput<'backups.restore'>>['notesOfOthers']>;

/** A sentence about what was done with the notes and templates in a backup that somebody else made. */
export const formatNotesOfOthers = ({ marked, templates }: NotesOfOthers): string =>
  [
    ...(marked > 0 ? [t('backups.notesOfOthers', { count: marked })] : []),
    ...(templates > 0 ? [t('backups.templatesOfOthers', { count: templates })] : []),
  ].join(' ');

type RestoreProgress = CommandOutput<'backups.restoreProgress'>;

/** "Checking the texts: 120 of 5,000": what a restore is doing. */
export function formatRestoreProgress(progress: RestoreProgress): string {
  switch (progress?.step) {
    case 'pictures':
      return t('backups.restoring.pictures', {
        done: formatBytes(progress.done),
        total: formatBytes(progress.total),
      });
    case 'rows':
      return t('backups.restoring.rows', { count: progress.done });
    case 'checks':
      return t('backups.restoring.checks', { done: progress.done, total: progress.total });
    case undefined:
      return t('backups.restoring.opening');
  }
}
