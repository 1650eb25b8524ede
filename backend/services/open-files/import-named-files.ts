import { AppError } from '../../../core/model/error.ts';
import { importPaths, type PathServices } from './import-paths.ts';

/** Imports files that were named on the command line or opened with the app; the window shows progress and failures. */
export async function importNamedFiles(
  services: PathServices & { readonly log: (error: unknown) => void },
  files: readonly string[],
): Promise<void> {
  if (files.length === 0) return;
  try {
    await importPaths(services, files, true);
  } catch (error) {
    // The window reports a library that could not be opened.
    if (!(error instanceof AppError)) services.log(error);
  }
}
