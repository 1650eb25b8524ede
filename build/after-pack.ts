import { existsSync } from 'node:fs';
import { chmod, copyFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { AfterPackContext } from 'electron-builder';

/** A runtime to use instead of the one that electron-builder downloads. */
export interface RuntimeOverride {
  /** Folder of an unpacked Electron without an app. */
  readonly folder: string;
  /** Electron's version. */
  readonly version: string;
  /** A better-sqlite3 binding that this runtime can load; null when the one in the package works. */
  readonly sqliteBinding: string | null;
}

/** Puts a binding for an older Node-API where better-sqlite3 looks for its own. Used only by packaging tests. */
async function replaceBinding(binding: string, appOutDir: string): Promise<void> {
  const unpacked = path.join(appOutDir, 'resources', 'app.asar.unpacked');
  const prebuilds = path.join(unpacked, 'node_modules', 'better-sqlite3', 'prebuilds');
  await copyFile(binding, path.join(prebuilds, `linux-${process.arch}.node`));
}

/** On macOS, Chromium's license files are next to the app and would not be packaged; moves them into the app. */
export async function includeChromiumLicenses({
  appOutDir,
  electronPlatformName,
}: AfterPackContext): Promise<void> {
  if (electronPlatformName !== 'darwin') return;
  for (const name of ['LICENSES.chromium.html', 'LICENSE']) {
    const from = path.join(appOutDir, name);
    const to = path.join(appOutDir, 'Electron.app', 'Contents', 'Resources', name);
    // oxlint-disable-next-line no-await-in-loop -- two files
    if (existsSync(from)) await copyFile(from, to);
  }
}

/** Removes the executable bit of libraries, which are loaded but never executed. */
async function clearExecutableBits(folder: string): Promise<void> {
  const libraries = (await readdir(folder)).filter((name) => /\.so(?:\.\d+)?$/.test(name));
  await Promise.all(libraries.map((name) => chmod(path.join(folder, name), 0o644)));
}

/** Prepares the app's folder before it is signed and packed. */
export const afterPack =
  (override: RuntimeOverride | null) =>
  async ({ appOutDir, electronPlatformName }: AfterPackContext): Promise<void> => {
    if (electronPlatformName === 'linux') await clearExecutableBits(appOutDir);
    if (override?.sqliteBinding) await replaceBinding(override.sqliteBinding, appOutDir);
  };
