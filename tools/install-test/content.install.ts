import { createHash } from 'node:crypto';
import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { extractFile, listPackage } from '@electron/asar';
import { describe, expect, it } from 'vitest';
import { unpackedFolder } from './packages.ts';

const archive = path.join(unpackedFolder, 'resources', 'app.asar');
const isFile = (entry: string) => path.extname(entry) !== '' || entry.endsWith('LICENSE');
const entries = listPackage(archive, { isPack: false }).map((entry) => entry.replaceAll('\\', '/'));

describe('the installed app', () => {
  it('contains no sources or source maps', () => {
    expect(entries.filter((entry) => /\.(?:map|tsx?|cpp|c|h|gyp|gypi)$/.test(entry))).toEqual([]);
  });

  it('contains nothing that only tests use', () => {
    expect(entries.filter((entry) => /host\.mjs|\.test\.|testing/.test(entry))).toEqual([]);
  });

  it('contains no duplicates', () => {
    const seen = new Map<string, string[]>();
    for (const entry of entries.filter(isFile)) {
      const name = entry.slice(1);
      if (existsSync(path.join(`${archive}.unpacked`, name))) continue;
      const content = extractFile(archive, name);
      // License files of a few hundred bytes may be identical.
      if (content.length < 2_000) continue;
      const hash = createHash('sha256').update(content).digest('hex');
      seen.set(hash, [...(seen.get(hash) ?? []), entry]);
    }
    expect([...seen.values()].filter((same) => same.length > 1)).toEqual([]);
  });

  it('contains one SQLite binary, for this system', () => {
    const native = globSync('**/*.node', { cwd: `${archive}.unpacked` });
    expect(native).toHaveLength(1);
    expect(native[0]).toContain(`linux-${process.arch}.node`);
  });

  // 37 MB of it are the encoder of names and its runtime; 110 MB is the limit for models, voices and dictionaries together.
  it('is at most 75 MB without the runtime', () => {
    const sizeOf = (folder: string): number =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
    const bin = path.join(unpackedFolder, 'bin');
    expect((sizeOf(path.join(unpackedFolder, 'resources')) + sizeOf(bin)) / 1024 / 1024).toBeLessThan(75);
  });

  it('contains one Chromium locale', () => {
    expect(readdirSync(path.join(unpackedFolder, 'locales')).filter((name) => name.endsWith('.pak'))).toEqual(
      ['en-US.pak'],
    );
  });

  it('contains the licenses of all components', () => {
    const notices = extractFile(archive, 'out/app/data/notices.json').toString();
    for (const part of ['better-sqlite3', 'electron', 'react', 'zod', 'SIL OPEN FONT LICENSE', 'GeoNames'])
      expect(notices).toContain(part);
    for (const file of ['LICENSE.electron.txt', 'LICENSES.chromium.html']) {
      expect(readFileSync(path.join(unpackedFolder, file), 'utf8').length).toBeGreaterThan(500);
    }
  });

  it('has its fuses set', async () => {
    const wire = await getCurrentFuseWire(path.join(unpackedFolder, 'lectern'));
    const [off, on] = ['0'.charCodeAt(0), '1'.charCodeAt(0)];
    expect(wire[FuseV1Options.RunAsNode]).toBe(off);
    expect(wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(off);
    expect(wire[FuseV1Options.EnableNodeCliInspectArguments]).toBe(off);
    expect(wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(on);
    expect(wire[FuseV1Options.OnlyLoadAppFromAsar]).toBe(on);
    expect(wire[FuseV1Options.EnableCookieEncryption]).toBe(on);
  });
});
