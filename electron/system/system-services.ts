import { messageRef } from '../../messages/message-keys.ts';
import path from 'node:path';
import { clipboard, dialog, shell } from 'electron';
import type { BrowserWindow, OpenDialogOptions } from 'electron';
import { t } from '../../messages/translate.ts';
import { AppError } from '../../core/model/error.ts';
import type {
  ClipboardService,
  DialogService,
  ShellService,
} from '../../backend/services/platform/platform.ts';

/** Names of the file types; formats are named the same in every language. */
function fileKind(ending: string): string {
  if (ending === 'html' || ending === 'jsonld' || ending === 'csv') return t(`native.file.${ending}`);
  const names: Readonly<Record<string, string>> = { md: 'Markdown', json: 'JSON', pdf: 'PDF' };
  return names[ending] ?? t('native.file.other');
}

/** File type filters of a save dialog, by the name's extension. */
function filtersOf(name: string): { name: string; extensions: string[] }[] {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  return [{ name: fileKind(ending), extensions: [ending] }];
}

/** Creates the system's file dialogs, attached to the window if there is one. */
export function createDialogs(windowOf: () => BrowserWindow | null): DialogService {
  const open = async (options: OpenDialogOptions): Promise<readonly string[]> => {
    const window = windowOf();
    const { canceled, filePaths } = await (window
      ? dialog.showOpenDialog(window, options)
      : dialog.showOpenDialog(options));
    return canceled ? [] : filePaths;
  };
  return {
    async openFiles() {
      // Not loaded at startup: it can tell the kinds of files by their bytes.
      const { readableEndings } = await import('../../backend/services/import/read/source-kind.ts');
      return open({
        title: t('native.importFiles'),
        buttonLabel: t('native.import'),
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: t('native.file.articles'), extensions: readableEndings.map((ending) => ending.slice(1)) },
          { name: t('native.file.all'), extensions: ['*'] },
        ],
      });
    },
    async openFolder() {
      const [folder] = await open({
        title: t('native.importFolder'),
        buttonLabel: t('native.import'),
        properties: ['openDirectory'],
      });
      return folder ?? null;
    },
    openAnnotations: () =>
      open({
        title: t('native.importAnnotations'),
        buttonLabel: t('native.import'),
        properties: ['openFile', 'multiSelections'],
        filters: [
          {
            name: t('native.file.exports'),
            extensions: ['json', 'jsonld', 'csv', 'html', 'htm', 'zip', 'txt'],
          },
          { name: t('native.file.all'), extensions: ['*'] },
        ],
      }),
    async saveFile(suggestedName) {
      const window = windowOf();
      const options = {
        title: t('native.export'),
        buttonLabel: t('native.export'),
        // A name never leads to another folder.
        defaultPath: path.basename(suggestedName),
        filters: filtersOf(suggestedName),
        // Otherwise some Linux file choosers replace a file without asking.
        properties: ['showOverwriteConfirmation' as const, 'createDirectory' as const],
      };
      const { canceled, filePath } = await (window
        ? dialog.showSaveDialog(window, options)
        : dialog.showSaveDialog(options));
      return canceled || !filePath ? null : filePath;
    },
    async saveBackup(suggestedName) {
      const window = windowOf();
      const options = {
        title: t('native.backUp.title'),
        buttonLabel: t('native.backUp'),
        defaultPath: suggestedName,
        filters: [{ name: t('native.file.backup'), extensions: ['lecternbackup'] }],
        properties: ['showOverwriteConfirmation' as const, 'createDirectory' as const],
      };
      const { canceled, filePath } = await (window
        ? dialog.showSaveDialog(window, options)
        : dialog.showSaveDialog(options));
      return canceled || !filePath ? null : filePath;
    },
    async chooseBackup() {
      const [file] = await open({
        title: t('native.restore.title'),
        buttonLabel: t('native.restore'),
        properties: ['openFile'],
        filters: [
          { name: t('native.file.backups'), extensions: ['lecternbackup', 'db'] },
          { name: t('native.file.all'), extensions: ['*'] },
        ],
      });
      return file ?? null;
    },
    async linkFolder() {
      const [folder] = await open({
        title: t('native.linkFolder'),
        buttonLabel: t('native.link'),
        properties: ['openDirectory', 'createDirectory'],
      });
      return folder ?? null;
    },
    async chooseFolder() {
      const [folder] = await open({
        title: t('native.exportFolder'),
        buttonLabel: t('native.exportHere'),
        properties: ['openDirectory', 'createDirectory'],
      });
      return folder ?? null;
    },
  };
}

export const systemShell: ShellService = {
  // The handler allows only http(s) and mailto URLs.
  openExternal: (url) => shell.openExternal(url),
  async openFile(file) {
    const problem = await shell.openPath(file);
    if (problem !== '')
      throw new AppError('not-found', messageRef('errors.system.file', { file }), {
        cause: new Error(problem),
      });
  },
  async showFolder(folder) {
    const problem = await shell.openPath(folder);
    if (problem !== '')
      throw new AppError('not-found', messageRef('errors.system.folder', { folder }), {
        cause: new Error(problem),
      });
  },
};

/** @param onCopy gets each text before it is on the clipboard */
export const createClipboard = (onCopy: (text: string) => void): ClipboardService => ({
  writeText(text) {
    onCopy(text);
    clipboard.writeText(text);
  },
});
