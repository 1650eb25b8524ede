import type { Configuration } from 'electron-builder';
import { afterPack, keepLicenses, type Stand } from './after-pack.ts';
import { about, schemes, updateFeed, type Release } from './identity.ts';
import { linux } from './linux.ts';
import { mac } from './mac.ts';
import { afterPackage, beforePackage } from './reproducible.ts';
import { windows } from './windows.ts';

export type { Stand } from './after-pack.ts';
export type { Release } from './identity.ts';

/** The systems there are packages for, by the names that Node gives them. */
export type System = 'linux' | 'darwin' | 'win32';

/**
 * What goes into the archive. better-sqlite3 is the one package that is not bundled, and of its 28 MB one system needs
 * two. The system is ours to name: `${platform}` in a pattern would be the one that builds.
 */
const filesFor = (system: System): string[] => [
  'package.json',
  'LICENSE',
  'out/app/**',
  // The tests' own program, and what only helps to debug.
  '!out/app/headless-app.mjs',
  '!**/*.map',
  '!node_modules/**',
  'node_modules/better-sqlite3/package.json',
  'node_modules/better-sqlite3/LICENSE',
  'node_modules/better-sqlite3/lib/**',
  `node_modules/better-sqlite3/prebuilds/${system}-\${arch}.node`,
];

/** Where `tools/packaging/` leaves what it makes for the packages (man page, completions, starter …). */
export const generatedFolder = 'out/packaging';

/**
 * How the app is packaged for a system, in every form there is. Linux: deb, rpm, AppImage, tar.gz. Windows: an installer
 * and a zip. macOS: dmg and zip. All for x64 and arm64.
 * @param stand replaces the official runtime, for a test of the packaging.
 */
export function createConfig(
  system: System,
  stand: Stand | null = null,
  release: Release = {},
): Configuration {
  return {
    appId: about.id,
    productName: about.name,
    copyright: about.copyright,
    directories: { output: 'dist', buildResources: 'build' },
    files: filesFor(system),
    asar: true,
    // Native code is loaded by the system, which cannot look into an archive.
    asarUnpack: ['**/*.node'],
    // The binaries of better-sqlite3 are for Node-API and need no rebuild; a rebuild would delete the one put in.
    npmRebuild: false,
    // The window speaks English; the other languages of Chromium's own messages weigh 30 MB.
    electronLanguages: system === 'darwin' ? ['en'] : ['en-US'],
    electronFuses: {
      // The program is not a Node for other people's scripts, takes no options by the environment, no debugger …
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      // … and runs nothing but its archive, whose hash is in the executable where the system lets Electron check it.
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      enableCookieEncryption: true,
      // Pages come from a scheme of the app's own. Older runtimes do not have this fuse.
      ...(stand ? {} : { grantFileProtocolExtraPrivileges: false }),
    },
    // What this build is goes into the packaged package.json: see electron/app-update/feed.ts.
    extraMetadata: {
      ...(release.version ? { version: release.version } : {}),
      homepage: release.homepage ?? about.homepage,
      lectern: { updates: release.updates ?? null },
    },
    // Writes latest*.yml beside the packages; nothing is uploaded by electron-builder itself.
    publish: release.updates ? [updateFeed(release.updates)] : null,
    protocols: schemes,
    ...linux(generatedFolder),
    ...windows(),
    ...mac(release.macSigned),
    afterExtract: keepLicenses,
    afterPack: afterPack(stand),
    artifactBuildStarted: beforePackage,
    artifactBuildCompleted: afterPackage,
    ...(stand ? { electronDist: stand.folder, electronVersion: stand.version } : {}),
  };
}
