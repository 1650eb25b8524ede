import { AppError } from '../../core/model/error.ts';
import { readVaultLink } from '../../data/store/linked-folder/linked-folder.ts';
import type { Handlers } from './handler.ts';
import { templateById } from '../services/export/export-files.ts';
import { lecternTemplate } from '../services/linked-folder/linked-folder-service.ts';

export const vaultHandlers = {
  'linkedFolder.get': ({ vault }) => vault.status(),

  'linkedFolder.link': async ({ vault, library, dialogs }, { templateId, keepFolder }) => {
    const scope = templateId === lecternTemplate ? 'article' : templateById(library.db, templateId)?.scope;
    if (scope !== 'article')
      throw new AppError('bad-request', 'Choose a template that writes one file for each article.');
    const folder = (keepFolder ? readVaultLink(library.db)?.folder : null) ?? (await dialogs.linkFolder());
    if (folder === null) return null;
    vault.link({ folder, templateId });
    return vault.status();
  },

  'linkedFolder.unlink': ({ vault }) => {
    vault.unlink();
    return vault.status();
  },

  'linkedFolder.sync': async ({ vault }) => {
    await vault.syncAll();
    return vault.status();
  },

  'linkedFolder.showFolder': async ({ library, shell }) => {
    const link = readVaultLink(library.db);
    if (!link) throw new AppError('not-found', 'No folder is linked.');
    await shell.showFolder(link.folder);
    return null;
  },
} satisfies Partial<Handlers>;
