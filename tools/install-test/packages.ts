import { readdirSync } from 'node:fs';
import { inRoot } from '../lib/paths.ts';

/** A package that `scripts/install-test.ts` has made. Throws when there is none of the kind. */
export function packageFile(ending: string): string {
  const found = readdirSync(inRoot('dist')).find((name) => name.endsWith(ending));
  if (!found) throw new Error(`There is no ${ending} in dist/.`);
  return inRoot('dist', found);
}

/** The app's folder as it is installed. */
export const unpacked = inRoot('dist', 'linux-unpacked');
