import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { isSecureUrl } from './secure-url.ts';

/** URL and key of the update feed; set at build time, see docs/releasing.md. */
export interface UpdateFeed {
  /** URL of the folder with latest*.yml and their signatures. */
  readonly url: string;
  /** Ed25519 public key (SPKI, base64). */
  readonly publicKey: string;
}

const feed = z.object({
  url: z.url().refine((url) => isSecureUrl(new URL(url))),
  publicKey: z.string().min(1),
});
const about = z.object({
  homepage: z.string().catch('the project’s page'),
  lectern: z.object({ updates: feed.nullable() }).optional().catch(undefined),
});

/**
 * Reads the build metadata from the app's package.json. `feed` is null for a build without one, such as a checkout.
 */
export function readAbout(appFolder: string): { readonly feed: UpdateFeed | null; readonly page: string } {
  const text = readFileSync(path.join(appFolder, 'package.json'), 'utf8');
  const { homepage, lectern } = about.parse(JSON.parse(text));
  return { feed: lectern?.updates ?? null, page: homepage };
}
