import type { CommandOutput } from '../../../contract/commands.ts';
import { countOf } from './format-article.ts';

export type Backup = CommandOutput<'backups.list'>['backups'][number];

/** Labels of backup kinds. */
export const backupKindLabels: Readonly<Record<Backup['kind'], string>> = {
  daily: 'Automatic',
  manual: 'Made by you',
  migration: 'Before an update of Lectern',
  aside: 'Put aside',
};

const units = ['bytes', 'KB', 'MB', 'GB', 'TB'] as const;

/** "1.2 MB": decimal units, as in file managers. */
export function formatBackupSize(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}

/** "12 articles, 80 highlights"; empty when the file does not contain the counts. */
export const formatBackupContent = ({ articles, highlights }: Backup): string =>
  articles === null || highlights === null
    ? ''
    : `${countOf(articles, 'article')}, ${countOf(highlights, 'highlight')}`;

type NotesOfOthers = NonNullable<NonNullable<CommandOutput<'backups.restore'>>['notesOfOthers']>;

/** A sentence about what was done with the notes and templates in a backup of somebody else. */
export const formatNotesOfOthers = ({ marked, templates }: NotesOfOthers): string =>
  [
    ...(marked > 0 ? [`${countOf(marked, 'note')} by somebody else will be exported as plain text.`] : []),
    ...(templates > 0
      ? [`${countOf(templates, 'template')} by somebody else ${templates === 1 ? 'was' : 'were'} left out.`]
      : []),
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
