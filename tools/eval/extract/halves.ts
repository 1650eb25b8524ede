import { createHash } from 'node:crypto';

/**
 * The half that a page belongs to: rules may be made while looking at pages of `dev`, and never at those of `test`. It follows
 * from the page's name alone (the first bit of its SHA-256), so that it is settled before anybody looks.
 */
export const halfOf = (id: string): 'dev' | 'test' =>
  (createHash('sha256').update(id).digest()[0] ?? 0) < 128 ? 'dev' : 'test';
