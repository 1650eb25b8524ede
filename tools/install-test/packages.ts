import { readdirSync } from 'node:fs';
import { inRoot } from '../lib/paths.ts';

/** Returns a package built by `scripts/install-test.ts`. Throws when there is none of the type. */
export function packageFile(ending: string): string {
  const found = readdirSync(inRoot('dist')).find((name) => name.endsWith(ending));
  if (!found) throw new Error(`There is no ${ending} in dist/.`);
  return inRoot('dist', found);
}

/** The app's folder as it is installed. */
export const unpackedFolder = inRoot('dist', 'linux-unpacked');
