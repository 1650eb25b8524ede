import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';

/** A new pair of keys for the lists of versions: PKCS #8 and SPKI, both in base64. */
export function createFeedKeys(): { readonly privateKey: string; readonly publicKey: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
  };
}

/** The signature of a list of versions, in base64. Throws for a key that is none. */
export function signFeed(privateKey: string, text: string): string {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' });
  return sign(null, Buffer.from(text), key).toString('base64');
}
