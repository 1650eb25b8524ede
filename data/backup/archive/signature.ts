import { createHmac, timingSafeEqual } from 'node:crypto';
import { archiveFormat } from './archive-format.ts';
import type { ArchivedFile, BackupFacts } from './archive-format.ts';

/** Everything that a backup says about itself; the hashes of its files stand for their bytes. */
interface SignedContent {
  readonly facts: BackupFacts;
  /** In the order of their paths. */
  readonly files: readonly ArchivedFile[];
}

/** The signature of a backup: an HMAC-SHA256, hexadecimal. */
export function signContent({ facts, files }: SignedContent, key: Buffer): string {
  const { madeAt, schemaVersion, articles, highlights } = facts;
  const hmac = createHmac('sha256', key);
  hmac.update(JSON.stringify(['lectern backup', archiveFormat, madeAt, schemaVersion, articles, highlights]));
  for (const { path, bytes, sha256, inside } of files)
    hmac.update(`\n${JSON.stringify([path, bytes, sha256, inside])}`);
  return hmac.digest('hex');
}

/** Whether a signature was made with a key. */
export function isSignatureOf(signature: string, content: SignedContent, key: Buffer): boolean {
  const expected = Buffer.from(signContent(content, key));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
