import path from 'node:path';
import type { CommandOutput } from '../../contract/commands.ts';
import { AppError } from '../../core/model/error.ts';
import {
  completeAddress,
  expandPath,
  fileSource,
  webSource,
  type ImportSource,
} from '../services/import/import-source.ts';
import { partAnnotationFiles } from '../services/annotation-import/annotation-files.ts';
import type { Handlers } from './handler.ts';
import { addressOf } from '../services/import/article-url.ts';
import type { Services } from '../services/services.ts';

type Started = CommandOutput<'import.openFiles'>;

/** An input that could not even be opened stands in the batch all the same, where the summary names it. */
const unreadable = (file: string): ImportSource => fileSource(file);

async function sourcesOf(paths: readonly string[]): Promise<ImportSource[]> {
  const sources: ImportSource[] = [];
  for (const named of paths) {
    const files = await expandPath(named).catch((error: unknown) => {
      if (error instanceof AppError && paths.length > 1) return [named];
      throw error;
    });
    sources.push(...files.map(unreadable));
  }
  return sources;
}

function startBatch({ imports, library }: Services, sources: readonly ImportSource[], open = false): Started {
  if (sources.length === 0) return { batchId: null };
  // Said once for all, and not once a file.
  void library.db;
  return { batchId: imports.start(sources, { open }) };
}

/** Imports files and folders: named on the command line, opened with the app, dropped, or chosen. */
export async function importPaths(
  services: Services,
  paths: readonly string[],
  open = false,
): Promise<Started> {
  const absolute = paths.filter((each) => path.isAbsolute(each));
  // Exports of other programs hold no articles to read: what is in them is reported by itself.
  const { annotations, others } = await partAnnotationFiles(absolute);
  services.annotationImports.start(annotations);
  return startBatch(services, await sourcesOf(others), open);
}

export const importHandlers = {
  'import.openFiles': async (services) => importPaths(services, await services.dialogs.openFiles()),

  'import.openFolder': async (services) => {
    const folder = await services.dialogs.openFolder();
    return folder === null ? { batchId: null } : importPaths(services, [folder]);
  },

  'import.paths': (services, { paths }) => importPaths(services, paths),

  'import.addresses': (services, { addresses, asked }) =>
    startBatch(
      services,
      [...new Set(addresses.map(completeAddress))].map((url) => webSource(url, !asked)),
    ),

  'import.text': async ({ imports, library }, { text, html }) => {
    void library.db;
    return imports.one({
      name: 'Pasted text',
      request: { kind: 'paste', text, html: html ?? null },
      articleId: null,
    });
  },

  'import.fetchTexts': (services, { articleIds }) =>
    startBatch(
      services,
      articleIds.map((id) => {
        const { url, typed } = addressOf(services, id);
        return webSource(url, typed, id);
      }),
    ),

  'import.batches': ({ imports }) => imports.batches(),

  'import.cancel': ({ imports }, { id }) => {
    imports.cancel(id);
    return null;
  },

  'import.dismiss': ({ imports }, { id }) => {
    imports.dismiss(id);
    return null;
  },

  'import.retry': (services, { id }) => {
    const sources = services.imports.failedOf(id);
    services.imports.dismiss(id);
    return startBatch(services, sources);
  },
} satisfies Partial<Handlers>;
