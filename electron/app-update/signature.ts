import { createPublicKey, verify } from 'node:crypto';

/**
 * Whether `signature` (base64) is a valid Ed25519 signature of `text` for `publicKey`.
 * False for a malformed signature or key.
 */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    return verify(null, Buffer.from(text), key, Buffer.from(signature.trim(), 'base64'));
  } catch {
    return false;
  }
}
