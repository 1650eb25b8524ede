import { AppError } from '../../../core/model/error.ts';
import { importPaths, type PathServices } from './import-paths.ts';

/** Imports files that were named on the command line or opened with the app; the window shows how it goes, and what failed. */
export async function importNamedFiles(
  services: PathServices & { readonly log: (error: unknown) => void },
  files: readonly string[],
): Promise<void> {
  if (files.length === 0) return;
  try {
    await importPaths(services, files, true);
  } catch (error) {
    // A library that could not be opened has the whole window to say so.
    if (!(error instanceof AppError)) services.log(error);
  }
}
