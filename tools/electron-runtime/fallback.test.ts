import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkIntegrity, fallbackPackage } from './fallback.ts';

describe('fallback runtime', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'lectern-fallback-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('rejects a file with another hash', async () => {
    const file = path.join(folder, 'other.tgz');
    writeFileSync(file, 'not the reviewed package');
    await expect(checkIntegrity(file, fallbackPackage.integrity)).rejects.toThrow(
      'other.tgz is not the file that was reviewed',
    );
  });

  it('accepts a file with the expected hash', async () => {
    const file = path.join(folder, 'empty.tgz');
    writeFileSync(file, '');
    const empty =
      'sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==';
    await expect(checkIntegrity(file, empty)).resolves.toBeUndefined();
  });
});
