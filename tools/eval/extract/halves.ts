import { createHash } from 'node:crypto';

/**
 * Assigns a page to a half: rules may be developed with pages of `dev` only, never with `test`. The first bit of the
 * SHA-256 of the page's name decides, so that the split is fixed in advance.
 */
export const halfOf = (id: string): 'dev' | 'test' =>
  (createHash('sha256').update(id).digest()[0] ?? 0) < 128 ? 'dev' : 'test';
