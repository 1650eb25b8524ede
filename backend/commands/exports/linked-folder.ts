import { messageRef } from '../../../messages/message-keys.ts';
import { AppError } from '../../../core/model/error.ts';
import type { Handlers } from '../handler.ts';
import { templateById } from '../../services/export/export-files.ts';
import { lecternTemplate } from '../../services/linked-folder/make-article-text.ts';

export const linkedFolderHandlers = {
  'linkedFolder.get': ({ linkedFolder }) => linkedFolder.status(),

  'linkedFolder.link': async ({ linkedFolder, library, dialogs }, { templateId, keepFolder }) => {
    const scope = templateId === lecternTemplate ? 'article' : templateById(library.db, templateId)?.scope;
    if (scope !== 'article') throw new AppError('bad-request', messageRef('errors.folder.template'));
    const folder = (keepFolder ? linkedFolder.current()?.folder : null) ?? (await dialogs.linkFolder());
    if (folder === null) return null;
    linkedFolder.link({ folder, templateId });
    return linkedFolder.status();
  },

  'linkedFolder.unlink': ({ linkedFolder }) => {
    linkedFolder.unlink();
    return linkedFolder.status();
  },

  'linkedFolder.sync': async ({ linkedFolder }) => {
    await linkedFolder.syncAll();
    return linkedFolder.status();
  },

  'linkedFolder.showFolder': async ({ linkedFolder, shell }) => {
    const link = linkedFolder.current();
    if (!link) throw new AppError('not-found', messageRef('errors.folder.none'));
    await shell.showFolder(link.folder);
    return null;
  },
} satisfies Partial<Handlers>;
