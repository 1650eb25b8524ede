import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';

/** Generates a key pair for version lists: PKCS #8 and SPKI, both base64. */
export function createFeedKeys(): { readonly privateKey: string; readonly publicKey: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
  };
}

/** How long a version list is valid, days. Lists are renewed between releases; see docs/releasing.md. */
const validDays = 180;
const dayMs = 24 * 60 * 60_000;

/**
 * Returns the list with the date of its signature and the date on which it expires; replaces dates that it has.
 * @param now ms since 1970
 */
export function dateFeed(text: string, now: number): string {
  const undated = text.replaceAll(/^(?:signedAt|expires):.*\n/gm, '');
  const at = (time: number): string => new Date(time).toISOString();
  return `${undated.trimEnd()}\nsignedAt: '${at(now)}'\nexpires: '${at(now + validDays * dayMs)}'\n`;
}

/** Signs a version list; returns base64. Throws for an invalid key. */
export function signFeed(privateKey: string, text: string): string {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' });
  return sign(null, Buffer.from(text), key).toString('base64');
}
