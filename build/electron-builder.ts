import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import type { AfterPackContext, Configuration } from 'electron-builder';

/** A runtime other than the one that electron-builder would fetch itself. */
export interface Stand {
  /** The folder of an unpacked Electron without an app in it. */
  readonly folder: string;
  /** Its version. */
  readonly version: string;
  /** A better-sqlite3 binding that it can load, when the one in the package will not do. */
  readonly sqliteBinding: string | null;
}

/** The systems there are packages for, by the names that Node gives them. */
export type System = 'linux' | 'darwin' | 'win32';

/**
 * better-sqlite3 is the one package that is not bundled, and of its 28 MB one system needs two. The system is ours to
 * name: `${platform}` in a pattern would be the one that builds.
 */
const filesFor = (system: System): string[] => [
  'package.json',
  'LICENSE',
  'out/app/**',
  // The tests' own program, and what only helps to debug.
  '!out/app/host.mjs',
  '!**/*.map',
  '!node_modules/**',
  'node_modules/better-sqlite3/package.json',
  'node_modules/better-sqlite3/LICENSE',
  'node_modules/better-sqlite3/lib/**',
  `node_modules/better-sqlite3/prebuilds/${system}-\${arch}.node`,
];

/** Puts the binding for an older Node-API where better-sqlite3 looks for its own. Tests of packaging only. */
const putBinding =
  (binding: string) =>
  async ({ appOutDir }: AfterPackContext): Promise<void> => {
    const folder = path.join(
      appOutDir,
      'resources',
      'app.asar.unpacked',
      'node_modules',
      'better-sqlite3',
      'prebuilds',
    );
    await copyFile(binding, path.join(folder, `linux-${process.arch}.node`));
  };

/** How the app is packaged for a system. `stand` replaces the official runtime, for a test of the packaging. */
export function createConfig(system: System, stand: Stand | null = null): Configuration {
  return {
    appId: 'org.lectern.Lectern',
    productName: 'Lectern',
    copyright: 'The Lectern authors, MIT licence',
    directories: { output: 'dist', buildResources: 'build' },
    files: filesFor(system),
    asar: true,
    // Native code is loaded by the system, which cannot look into an archive.
    asarUnpack: ['**/*.node'],
    // The binaries of better-sqlite3 are for Node-API and need no rebuild; a rebuild would delete the one put in.
    npmRebuild: false,
    // The window speaks English; the other languages of Chromium's own messages weigh 30 MB.
    electronLanguages: ['en', 'en-US'],
    electronFuses: {
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      // Pages come from a scheme of the app's own. Older runtimes do not have this fuse.
      ...(stand ? {} : { grantFileProtocolExtraPrivileges: false }),
    },
    linux: {
      icon: 'build/icons',
      category: 'Office',
      executableName: 'lectern',
      synopsis: 'Read, highlight and annotate articles with no network',
    },
    mac: {
      icon: 'build/icons/icon.icns',
      category: 'public.app-category.productivity',
    },
    win: {
      icon: 'build/icons/icon.ico',
    },
    ...(stand ? { electronDist: stand.folder, electronVersion: stand.version } : {}),
    ...(stand?.sqliteBinding ? { afterPack: putBinding(stand.sqliteBinding) } : {}),
  };
}
