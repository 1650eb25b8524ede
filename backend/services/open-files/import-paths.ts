import path from 'node:path';
import { AppError } from '../../../core/model/error.ts';
import { partAnnotationFiles } from '../annotation-import/annotation-files.ts';
import type { AnnotationImports } from '../annotation-import/annotation-imports.ts';
import type { LibrarySession } from '../library/library-session.ts';
import type { ImportQueue } from '../import/import-queue.ts';
import { expandPath, fileSource, type ImportSource } from '../import/import-source.ts';

export interface BatchServices {
  readonly imports: Pick<ImportQueue, 'start'>;
  readonly library: Pick<LibrarySession, 'db'>;
}

export interface PathServices extends BatchServices {
  readonly annotationImports: Pick<AnnotationImports, 'start'>;
}

export interface StartedBatch {
  readonly batchId: string | null;
}

/** An input that cannot even be opened is in the batch all the same, where the summary names it. */
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
 * Queues sources as one batch and answers its id; null where there are none. Throws when the library is not open.
 * @param open whether the window is to show the article once it is imported.
 */
export function startBatch(
  { imports, library }: BatchServices,
  sources: readonly ImportSource[],
  open = false,
): StartedBatch {
  if (sources.length === 0) return { batchId: null };
  // Said once for all, and not once a file.
  void library.db;
  return { batchId: imports.start(sources, { open }) };
}

/** Imports files and folders: named on the command line, opened with the app, dropped, or chosen. */
export async function importPaths(
  services: PathServices,
  paths: readonly string[],
  open = false,
): Promise<StartedBatch> {
  const absolute = paths.filter((each) => path.isAbsolute(each));
  // Exports of other programs hold no articles to read: what is in them is reported by itself.
  const { annotations, others } = await partAnnotationFiles(absolute);
  services.annotationImports.start(annotations);
  return startBatch(services, await sourcesOf(others), open);
}
