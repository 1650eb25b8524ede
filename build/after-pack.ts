import { existsSync } from 'node:fs';
import { chmod, copyFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { AfterPackContext } from 'electron-builder';

/** A runtime other than the one that electron-builder would fetch itself. */
export interface Stand {
  /** The folder of an unpacked Electron without an app in it. */
  readonly folder: string;
  /** Its version. */
  readonly version: string;
  /** A better-sqlite3 binding that it can load, when the one in the package will not do. */
  readonly sqliteBinding: string | null;
}

/** Puts the binding for an older Node-API where better-sqlite3 looks for its own. Tests of packaging only. */
async function putBinding(binding: string, appOutDir: string): Promise<void> {
  const unpacked = path.join(appOutDir, 'resources', 'app.asar.unpacked');
  const prebuilds = path.join(unpacked, 'node_modules', 'better-sqlite3', 'prebuilds');
  await copyFile(binding, path.join(prebuilds, `linux-${process.arch}.node`));
}

/** On a Mac the licenses of Chromium lie beside the app and would be left behind: into it they go. */
export async function keepLicenses({ appOutDir, electronPlatformName }: AfterPackContext): Promise<void> {
  if (electronPlatformName !== 'darwin') return;
  for (const name of ['LICENSES.chromium.html', 'LICENSE']) {
    const from = path.join(appOutDir, name);
    const to = path.join(appOutDir, 'Electron.app', 'Contents', 'Resources', name);
    // oxlint-disable-next-line no-await-in-loop -- two files
    if (existsSync(from)) await copyFile(from, to);
  }
}

/** Libraries are read, not started. */
async function unmarkLibraries(folder: string): Promise<void> {
  const libraries = (await readdir(folder)).filter((name) => /\.so(?:\.\d+)?$/.test(name));
  await Promise.all(libraries.map((name) => chmod(path.join(folder, name), 0o644)));
}

/** What happens to the app's folder before it is signed and packed. */
export const afterPack =
  (stand: Stand | null) =>
  async ({ appOutDir, electronPlatformName }: AfterPackContext): Promise<void> => {
    if (electronPlatformName === 'linux') await unmarkLibraries(appOutDir);
    if (stand?.sqliteBinding) await putBinding(stand.sqliteBinding, appOutDir);
  };
