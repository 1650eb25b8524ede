import { messageRef } from '../../../messages/message-keys.ts';
import { AppError } from '../../../core/model/error.ts';
import { reserveBackupFile } from '../../../data/backup/backup-name.ts';
import { backupEnding, backupsFolder, listBackups } from '../../../data/backup/list-backups.ts';
import { makeFolder } from '../../../data/files/private-files.ts';
import { fileTime } from '../../../data/store/sqlite/backup-before-migration.ts';
import { nowIso } from '../../../data/store/sqlite/database.ts';
import type { Handlers } from '../handler.ts';
import { restoreAsOrigin } from '../../services/library/restore-as-origin.ts';

/** The given backup, which must be in the list: the window has no access to other files. Throws `not-found`. */
function requireListed(folder: string, file: string): string {
  if (listBackups(folder).some((backup) => backup.file === file)) return file;
  throw new AppError('not-found', messageRef('errors.backup.gone'));
}

export const backupHandlers = {
  'backups.list': ({ library }) => ({
    folder: backupsFolder(library.folder),
    backups: listBackups(library.folder),
  }),

  'backups.make': async ({ library, dialogs, jobs }, { where }) => {
    // Throws unless the library is open.
    void library.db;
    const time = fileTime(nowIso());
    const target =
      where === 'library'
        ? reserveBackupFile(backupsFolder(library.folder), `manual-${time}`)
        : await dialogs.saveBackup(`Lectern ${time.slice(0, 10)}${backupEnding}`);
    if (target === null) return null;
    const { file, articles, highlights } = await jobs('backup', {
      folder: library.folder,
      target,
      overwrite: where === 'ask',
    });
    return { file, articles, highlights };
  },

  'backups.restore': async (services, { file }) => {
    const { library, dialogs } = services;
    const chosen = file === null ? await dialogs.chooseBackup() : requireListed(library.folder, file);
    return chosen === null ? null : restoreAsOrigin(services, chosen);
  },

  'backups.restoreProgress': ({ restoreTask }) => restoreTask.progress(),

  'backups.cancelRestore': ({ restoreTask }) => {
    restoreTask.cancel();
    return null;
  },

  'backups.showFolder': async ({ library, shell }) => {
    makeFolder(backupsFolder(library.folder));
    await shell.showFolder(backupsFolder(library.folder));
    return null;
  },
} satisfies Partial<Handlers>;
