import { dialog } from 'electron';
import { AppError } from '../core/model/error.ts';
import { importFiles } from './handlers/import.ts';
import type { Services } from './handlers/services.ts';

/** Imports files that were named on the command line or opened with the app, and says which ones could not be read. */
export async function importNamedFiles(services: Services, files: readonly string[]): Promise<void> {
  if (files.length === 0) return;
  try {
    const failed = (await importFiles(services, files)).filter((result) => result.status === 'failed');
    if (failed.length === 0) return;
    await dialog.showMessageBox({
      type: 'warning',
      title: 'Lectern',
      message: failed.length === 1 ? 'A file was not imported.' : `${failed.length} files were not imported.`,
      detail: failed.map(({ name, problem }) => `${name}: ${problem ?? ''}`).join('\n\n'),
      buttons: ['OK'],
    });
  } catch (error) {
    // A library that could not be opened has the whole window to say so.
    if (!(error instanceof AppError)) services.log(error);
  }
}
