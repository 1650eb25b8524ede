import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The file of a worker, absolute: the source where the sources run as they are, the bundle (`NAME.cjs`, beside all other
 * bundles) where the program is built.
 * @param sourceFolder the `import.meta.dirname` of the module that has the worker's source beside it; undefined in a bundle
 * @param name the name of the source without its extension
 */
export function workerFile(sourceFolder: string | undefined, name: string): string {
  if (sourceFolder !== undefined) {
    const source = path.join(sourceFolder, `${name}.ts`);
    if (existsSync(source)) return source;
  }
  return path.join(typeof __dirname === 'string' ? __dirname : (sourceFolder ?? '.'), `${name}.cjs`);
}
