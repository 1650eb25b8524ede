import path from 'node:path';
import { clipboard, dialog, shell } from 'electron';
import type { BrowserWindow, OpenDialogOptions } from 'electron';
import { AppError } from '../../core/model/error.ts';
import { readableEndings } from '../../backend/services/import/source-kind.ts';
import type {
  ClipboardService,
  DialogService,
  ShellService,
} from '../../backend/services/platform/platform.ts';

const fileKinds: Readonly<Record<string, string>> = {
  md: 'Markdown',
  html: 'Web page',
  jsonld: 'Web annotations',
  csv: 'Table',
  json: 'JSON',
  pdf: 'PDF',
};

/** File type filters of a save dialog, by the name's extension. */
function filtersOf(name: string): { name: string; extensions: string[] }[] {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  return [{ name: fileKinds[ending] ?? 'Files', extensions: [ending] }];
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
    openFiles: () =>
      open({
        title: 'Import articles',
        buttonLabel: 'Import',
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: 'Articles', extensions: readableEndings.map((ending) => ending.slice(1)) },
          { name: 'All files', extensions: ['*'] },
        ],
      }),
    async openFolder() {
      const [folder] = await open({
        title: 'Import a folder',
        buttonLabel: 'Import',
        properties: ['openDirectory'],
      });
      return folder ?? null;
    },
    openAnnotations: () =>
      open({
        title: 'Import annotations',
        buttonLabel: 'Import',
        properties: ['openFile', 'multiSelections'],
        filters: [
          {
            name: 'Exports of other programs',
            extensions: ['json', 'jsonld', 'csv', 'html', 'htm', 'zip', 'txt'],
          },
          { name: 'All files', extensions: ['*'] },
        ],
      }),
    async saveFile(suggestedName) {
      const window = windowOf();
      const options = {
        title: 'Export',
        buttonLabel: 'Export',
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
        title: 'Back up the library',
        buttonLabel: 'Back up',
        defaultPath: suggestedName,
        filters: [{ name: 'Lectern backup', extensions: ['lecternbackup'] }],
        properties: ['showOverwriteConfirmation' as const, 'createDirectory' as const],
      };
      const { canceled, filePath } = await (window
        ? dialog.showSaveDialog(window, options)
        : dialog.showSaveDialog(options));
      return canceled || !filePath ? null : filePath;
    },
    async chooseBackup() {
      const [file] = await open({
        title: 'Restore a backup',
        buttonLabel: 'Restore',
        properties: ['openFile'],
        filters: [
          { name: 'Backups', extensions: ['lecternbackup', 'db'] },
          { name: 'All files', extensions: ['*'] },
        ],
      });
      return file ?? null;
    },
    async linkFolder() {
      const [folder] = await open({
        title: 'Link a folder of notes',
        buttonLabel: 'Link',
        properties: ['openDirectory', 'createDirectory'],
      });
      return folder ?? null;
    },
    async chooseFolder() {
      const [folder] = await open({
        title: 'Export to a folder',
        buttonLabel: 'Export here',
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
      throw new AppError('not-found', `No program could show the file. It is here: ${file}`, {
        cause: new Error(problem),
      });
  },
  async showFolder(folder) {
    const problem = await shell.openPath(folder);
    if (problem !== '')
      throw new AppError('not-found', `The file manager could not show the folder. It is here: ${folder}`, {
        cause: new Error(problem),
      });
  },
};

export const systemClipboard: ClipboardService = { writeText: (text) => clipboard.writeText(text) };
