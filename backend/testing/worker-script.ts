import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const serveWorker = pathToFileURL(path.join(import.meta.dirname, '../workers/serve-worker.ts')).href;

/**
 * Writes the program of a worker for a test and returns its path.
 * @param methods the source of an object of methods, see workers/protocol.ts
 */
export function writeWorkerScript(folder: string, methods: string): string {
  const file = path.join(folder, 'worker.mjs');
  writeFileSync(file, `import { serveWorker } from '${serveWorker}';\nserveWorker({ ${methods} });\n`);
  return file;
}
