import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findOnPath } from '../../lib/paths.ts';
import { ensurePackages } from '../../lib/system-packages.ts';

/** Debian packages that the fallback tools need. */
const requiredPackages = ['p7zip-full', 'rpm', 'squashfs-tools', 'desktop-file-utils', 'fakeroot'];

/** Size of the runtime at the start of an AppImage, bytes. */
const runtimeSize = 4096;

const onPath = (name: string): string => {
  const file = findOnPath([name]);
  if (!file) throw new Error(`${name} is missing.`);
  return file;
};

function appImageTools(folder: string): void {
  mkdirSync(path.join(folder, 'runtimes'), { recursive: true });
  const script = readFileSync(path.join(import.meta.dirname, 'appimage-runtime.sh'), 'utf8')
    .replace('@SIZE@', String(runtimeSize))
    // The shell would read past the script's end into the archive without `exit`.
    .padEnd(runtimeSize, '\n');
  for (const arch of ['x64', 'arm64']) {
    mkdirSync(path.join(folder, 'lib', arch), { recursive: true });
    const file = path.join(folder, 'runtimes', `runtime-${arch}`);
    writeFileSync(file, script);
    chmodSync(file, 0o755);
  }
  symlinkSync(onPath('desktop-file-validate'), path.join(folder, 'desktop-file-validate'));
  const squash = path.join(folder, 'mksquashfs');
  writeFileSync(squash, `#!/bin/sh\nexec ${onPath('mksquashfs')} "$@" -Xcompression-level 1\n`);
  chmodSync(squash, 0o755);
}

/** Makes electron-builder use Debian's programs instead of downloading its own. Returns a function that reverts it. */
export async function useFallbackTools(): Promise<() => void> {
  await ensurePackages(requiredPackages);
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-tools-'));
  appImageTools(folder);
  const names: Readonly<Record<string, string>> = {
    ELECTRON_BUILDER_7ZIP_PATH: onPath('7za'),
    CUSTOM_FPM_PATH: path.join(import.meta.dirname, 'fpm.ts'),
    APPIMAGE_TOOLS_PATH: folder,
    // Fast compression, because the package is only for tests.
    ELECTRON_BUILDER_COMPRESSION_LEVEL: process.env['ELECTRON_BUILDER_COMPRESSION_LEVEL'] ?? '1',
  };
  const before = Object.keys(names).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, names);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    rmSync(folder, { recursive: true, force: true });
  };
}
