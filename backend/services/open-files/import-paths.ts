import path from 'node:path';
import { AppError } from '../../../core/model/error.ts';
import { separateAnnotationFiles } from '../annotation-import/annotation-files.ts';
import type { AnnotationImports } from '../annotation-import/annotation-imports.ts';
import type { AnnotationReader } from '../annotation-import/annotation-reader.ts';
import type { LibrarySession } from '../library/library-session.ts';
import type { ImportQueue } from '../import/import-queue.ts';
import { expandPath, fileSource, type ImportSource } from '../import/import-source.ts';

export interface BatchServices {
  readonly imports: Pick<ImportQueue, 'start'>;
  readonly library: Pick<LibrarySession, 'db'>;
}

export interface PathServices extends BatchServices {
  readonly annotationImports: Pick<AnnotationImports, 'start'>;
  readonly annotationReader: AnnotationReader;
}

export interface StartedBatch {
  readonly batchId: string | null;
}

/** The sources of paths. One that cannot be opened is included, so that the summary of the batch reports it. */
async function sourcesOf(paths: readonly string[]): Promise<ImportSource[]> {
  const sources: ImportSource[] = [];
  for (const named of paths) {
    const files = await expandPath(named).catch((error: unknown) => {
      if (error instanceof AppError && paths.length > 1) return [named];
      throw error;
    });
    sources.push(...files.map(fileSource));
  }
  return sources;
}

/**
 * Queues sources as one batch and returns its id; null where there are none. Throws when the library is not open.
 * @param open whether the window shows the article once it is imported
 */
export function startBatch(
  { imports, library }: BatchServices,
  sources: readonly ImportSource[],
  open = false,
): StartedBatch {
  if (sources.length === 0) return { batchId: null };
  // Throws when the library is not open: one error, not one for each file.
  void library.db;
  return { batchId: imports.start(sources, { open }) };
}

/** Imports files and folders that were named on the command line, opened with the app, dropped or chosen. */
export async function importPaths(
  services: PathServices,
  paths: readonly string[],
  open = false,
): Promise<StartedBatch> {
  const absolute = paths.filter((each) => path.isAbsolute(each));
  // Exports of other programs are not articles, and have their own report.
  const { annotations, others } = await separateAnnotationFiles(services.annotationReader, absolute);
  services.annotationImports.start(annotations);
  return startBatch(services, await sourcesOf(others), open);
}
