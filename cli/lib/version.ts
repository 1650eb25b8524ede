import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The program's version, from the nearest package.json above this file (a checkout, a bundle or an installed app). */
export function programVersion(): string {
  let folder = typeof __dirname === 'string' ? __dirname : import.meta.dirname;
  while (!existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder) return 'unknown';
    folder = parent;
  }
  const about = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string };
  return about.version;
}
