import { createPublicKey, verify } from 'node:crypto';

/**
 * Whether a text was signed with the key that belongs to `publicKey`: Ed25519, the signature in base64.
 * False for whatever is not a signature or not a key.
 */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    return verify(null, Buffer.from(text), key, Buffer.from(signature.trim(), 'base64'));
  } catch {
    return false;
  }
}
